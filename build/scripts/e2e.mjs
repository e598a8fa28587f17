// npm run e2e [-- file…]: the tests that drive the built app in a real Electron, on a virtual display if need be.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { hasDisplay, hasVirtualDisplay } from './display.mjs';
import { prepareElectron } from './electron-runtime.mjs';
import { ensureBuilt, projectFolder } from './ensure-built.mjs';

const VIRTUAL_DISPLAY = ['xvfb-run', '-a', '-s', '-screen 0 1366x768x24'];

ensureBuilt();
const electron = await prepareElectron();
const playwright = [
  process.execPath,
  'node_modules/@playwright/test/cli.js',
  'test',
  ...process.argv.slice(2),
];
if (hasDisplay() || hasVirtualDisplay()) {
  const [program = '', ...args] = hasDisplay() ? playwright : [...VIRTUAL_DISPLAY, ...playwright];
  const { status } = spawnSync(program, args, {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, TU_KIEM_ATTT_ELECTRON: electron },
  });
  process.exitCode = status ?? 1;
} else {
  console.error('There is neither a display nor xvfb-run here: npm run setup:tests installs it.');
  process.exitCode = 2;
}
