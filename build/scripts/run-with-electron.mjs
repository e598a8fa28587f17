import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { hasDisplay, hasVirtualDisplay } from './display.mjs';
import { prepareElectron } from './electron-runtime.mjs';
import { ensureBuilt, projectFolder } from './ensure-built.mjs';

const VIRTUAL_DISPLAY = ['xvfb-run', '-a', '-s', '-screen 0 1366x768x24'];

/**
 * Runs a Node program that drives the built app in a real Electron, on a virtual display if need be; its exit code
 * becomes that of this process.
 * @param {readonly string[]} script the program with its arguments
 */
export async function runWithElectron(script) {
  ensureBuilt();
  const electron = await prepareElectron();
  if (!hasDisplay() && !hasVirtualDisplay()) {
    console.error('There is neither a display nor xvfb-run here: npm run setup:tests installs it.');
    process.exitCode = 2;
    return;
  }
  const node = [process.execPath, ...script];
  const [program = '', ...args] = hasDisplay() ? node : [...VIRTUAL_DISPLAY, ...node];
  const { status } = spawnSync(program, args, {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, TU_KIEM_ATTT_ELECTRON: electron },
  });
  process.exitCode = status ?? 1;
}
