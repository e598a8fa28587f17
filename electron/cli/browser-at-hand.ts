import path from 'node:path';
import { type BrowserProgram, NO_SANDBOX_VARIABLE } from '#services/site-check/browser/browser-program.ts';

/** The Electron that `npm run cli` has found; in the app it is the app's own. With it goes the folder of the app that it is to run. */
const ELECTRON_VARIABLE = 'TU_KIEM_ATTT_ELECTRON';
/** `out/main/cli.js` lies two folders below the app's own. */
const FOLDER_FROM_CLI = '../../..';

/** The app's Chromium for the command line; `null` where there is no Electron. */
export function browserProgram(
  environment: Readonly<Record<string, string | undefined>>,
): BrowserProgram | null {
  const isInApp = 'electron' in process.versions;
  const executable = isInApp ? process.execPath : (environment[ELECTRON_VARIABLE] ?? '');
  const [, program = ''] = process.argv;
  if (executable === '' || program === '') return null;
  return {
    executable,
    args: [path.resolve(program, FOLDER_FROM_CLI)],
    isSandboxOptional: !isInApp && environment[NO_SANDBOX_VARIABLE] === '1',
  };
}
