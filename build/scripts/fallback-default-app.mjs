// Inside the fallback runtime: `electron [switches] <app folder>`, as the official build's own default app does it.
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { preloads, folder } = readArguments(process.argv.slice(1));
if (folder === null) {
  console.error('usage: electron [switches] <app folder>');
  app.exit(2);
} else {
  // @ts-expect-error -- not in the types: what `node -r` does, which Playwright relies on
  Module._preloadModules(preloads);
  await startApp(path.resolve(folder));
}

/**
 * @param {readonly string[]} args
 * @returns {{ preloads: readonly string[], folder: string | null }}
 */
function readArguments(args) {
  /** @type {string[]} */
  const preloads = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '-r' || argument === '--require') preloads.push(args[(index += 1)] ?? '');
    else if (!argument.startsWith('-')) return { preloads, folder: argument };
  }
  return { preloads, folder: null };
}

/** @param {string} appFolder */
async function startApp(appFolder) {
  const manifest = /** @type {{ name: string, productName?: string, version: string, main: string }} */ (
    JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8'))
  );
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  app.setName(manifest.productName ?? manifest.name);
  // @ts-expect-error -- not in the types: the official default app sets the version, the path and the name as well
  app.setVersion(manifest.version);
  // @ts-expect-error -- see above
  app.setAppPath(appFolder);
  await import(pathToFileURL(path.join(appFolder, manifest.main)).href);
}
