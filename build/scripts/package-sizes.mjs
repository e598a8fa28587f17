// npm run package, last step: what each part adds to the archive of the app and to the files beside it.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { listPackage, statFile } from '@electron/asar';

const SHOWN = 25;
const [archive = 'dist/win-unpacked/resources/app.asar'] = process.argv.slice(2);

if (existsSync(archive)) tell();
else console.error(`${archive} is missing`);

function tell() {
  const sizes = new Map();
  for (const file of listPackage(archive, { isPack: false })) {
    const entry = statFile(archive, file.slice(1));
    if (!('size' in entry)) continue;
    const part = partOf(file.replaceAll('\\', '/'), entry.unpacked === true);
    sizes.set(part, (sizes.get(part) ?? 0) + entry.size);
  }
  const sorted = [...sizes].toSorted(([, a], [, b]) => b - a);
  const total = sorted.reduce((sum, [, size]) => sum + size, 0);
  for (const [part, size] of sorted.slice(0, SHOWN)) console.log(`${megabytes(size)}  ${part}`);
  console.log(`${megabytes(total)}  app.asar and app.asar.unpacked together`);
}

/** @param {string} file @param {boolean} isUnpacked */
function partOf(file, isUnpacked) {
  const found = /^\/node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)/u.exec(file)?.groups?.['name'];
  return `${found ?? file.split('/').slice(0, 3).join('/')}${isUnpacked ? ' (beside the archive)' : ''}`;
}

/** @param {number} size */
function megabytes(size) {
  return `${(size / 1_000_000).toFixed(2).padStart(7)} MB`;
}
