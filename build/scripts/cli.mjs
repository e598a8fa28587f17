// npm run cli: a command without a window, from a build that is up to date. Standard output belongs to the command.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { prepareElectron } from './electron-runtime.mjs';
import { ensureBuilt, projectFolder } from './ensure-built.mjs';

ensureBuilt();
const args = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [path.join(projectFolder, 'out/main/cli.js'), ...args], {
  stdio: 'inherit',
  env: { ...process.env, ...(await electronFor(args)) },
});
process.exitCode = status ?? 1;

/**
 * Only a command that opens pages needs an Electron; where none can be had, the command says so.
 * @param {readonly string[]} given
 * @returns {Promise<Record<string, string>>}
 */
async function electronFor(given) {
  if (!given.includes('--browser')) return {};
  try {
    return { TU_KIEM_ATTT_ELECTRON: await prepareElectron() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return {};
  }
}
