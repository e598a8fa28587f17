// Which Electron runs the app here. `node build/scripts/electron-runtime.mjs` prepares it and prints its path.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { canHaveFallbackRuntime, prepareFallbackRuntime } from './fallback-runtime.mjs';

/** The path of an Electron executable of the developer's own choice. */
const OVERRIDE_VARIABLE = 'TU_KIEM_ATTT_ELECTRON';
const PROBE_TIMEOUT_MS = 8_000;

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const { version } = /** @type {{ version: string }} */ (
  JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'))
);

/**
 * The Electron to run: the one named by the environment, else the official release, which is downloaded when needed,
 * else, on Linux x64 without access to the official download, a runtime for trying and testing.
 * @returns {Promise<string>} the path of the executable
 */
export async function prepareElectron() {
  const override = process.env[OVERRIDE_VARIABLE];
  if (override !== undefined && override !== '') return override;
  const official = findOfficial() ?? (await downloadOfficial());
  if (official !== null) return official;
  if (canHaveFallbackRuntime()) return prepareFallbackRuntime();
  throw new Error(
    `Chưa tải được Electron ${version}. Kiểm tra mạng rồi chạy lại, hoặc đặt ${OVERRIDE_VARIABLE}=<tệp chạy Electron>.\n` +
      `Electron ${version} could not be downloaded. Check the network, or set ${OVERRIDE_VARIABLE} to an executable.`,
  );
}

/** @returns {string | null} */
function findOfficial() {
  const distFolder = path.join(packageFolder, 'dist');
  const pathFile = path.join(packageFolder, 'path.txt');
  if (!existsSync(pathFile) || !existsSync(path.join(distFolder, 'version'))) return null;
  const installed = readFileSync(path.join(distFolder, 'version'), 'utf8').trim().replace(/^v/u, '');
  const executable = path.join(distFolder, readFileSync(pathFile, 'utf8').trim());
  return installed === version && existsSync(executable) ? executable : null;
}

/** @returns {Promise<string | null>} */
async function downloadOfficial() {
  if (canHaveFallbackRuntime() && !(await isOfficialDownloadReachable())) return null;
  console.error(`Đang tải Electron ${version} (một lần)… / Downloading Electron ${version} (once)…`);
  spawnSync(process.execPath, [path.join(packageFolder, 'install.js')], { stdio: ['ignore', 2, 2] });
  return findOfficial();
}

/** @returns {Promise<boolean>} whether the place of the official release answers; a mirror set by hand is believed */
async function isOfficialDownloadReachable() {
  if (process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror']) return true;
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    return response.ok;
  } catch {
    // No network, no name, no answer in time: whatever the reason, the download is out of reach.
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await prepareElectron());
