import { spawn } from 'node:child_process';
import process from 'node:process';
import { hasDisplay, hasVirtualDisplay } from './display.mjs';
import { prepareElectron } from './electron-runtime.mjs';
import { ensureBuilt, projectFolder } from './ensure-built.mjs';

/** Two programs that look for a free display at the same moment would find the same: each begins elsewhere. */
const FIRST_DISPLAY = 100;
const DISPLAYS_APART = 100;

/**
 * @typedef {{ script: readonly string[], environment?: NodeJS.ProcessEnv }} ElectronProgram a Node program that drives
 *   the built app in a real Electron: file and arguments, and what is added to its environment
 */

/**
 * Runs programs side by side, each on a virtual display of its own if there is no display; the exit code of this process
 * becomes that of the first that fails.
 * @param {...ElectronProgram} programs
 */
export async function runWithElectron(...programs) {
  ensureBuilt();
  const electron = await prepareElectron();
  if (!hasDisplay() && !hasVirtualDisplay()) {
    console.error('There is neither a display nor xvfb-run here: npm run setup:tests installs it.');
    process.exitCode = 2;
    return;
  }
  const codes = await Promise.all(
    programs.map(({ script, environment }, index) =>
      exitCodeOf(onDisplay(index, [process.execPath, ...script]), {
        ...process.env,
        ...environment,
        TU_KIEM_ATTT_ELECTRON: electron,
      }),
    ),
  );
  process.exitCode = codes.find((code) => code !== 0) ?? 0;
}

/** @param {number} index @param {readonly string[]} command @returns {readonly string[]} */
function onDisplay(index, command) {
  if (hasDisplay()) return command;
  const display = String(FIRST_DISPLAY + index * DISPLAYS_APART);
  return ['xvfb-run', '-a', '-n', display, '-s', '-screen 0 1366x768x24', ...command];
}

/** @param {readonly string[]} command @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function exitCodeOf([program = '', ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: projectFolder, stdio: 'inherit', env });
    child.once('error', (cause) => {
      console.error(cause.message);
      resolve(1);
    });
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}
