import type { ChildProcess } from 'node:child_process';
import { _electron, type ElectronApplication, errors, type Page } from '@playwright/test';
import {
  electronArguments,
  electronEnvironment,
  electronExecutable,
  PROJECT_FOLDER,
} from './electron-command.ts';

/** The app as it runs in a test. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The main process; can still be asked when the app has ended. */
  readonly main: ChildProcess;
  /** Errors that the page has thrown or written to its console so far. */
  readonly troubles: readonly string[];
}

/** Many times what the app's own start takes, on a busy machine as well. */
const START_LIMIT_MS = 60_000;

function launch(userDataFolder: string, files: readonly string[]): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: electronExecutable(),
    args: [...electronArguments(), ...files],
    cwd: PROJECT_FOLDER,
    env: electronEnvironment(userDataFolder),
    timeout: START_LIMIT_MS,
  });
}

/**
 * Playwright now and then waits for ever for the first word of an app whose debugging port it is connected to, about
 * once in fifty starts. Such a start is ended and made once more.
 */
async function launchTwiceAtMost(
  userDataFolder: string,
  files: readonly string[],
): Promise<ElectronApplication> {
  try {
    return await launch(userDataFolder, files);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    process.stderr.write(`the app was started again: ${error.message.split('\n', 1).join('')}\n`);
    return launch(userDataFolder, files);
  }
}

/** Starts the built app with its data in a folder, as the system does for files that are double clicked. */
export async function startApp(userDataFolder: string, ...files: readonly string[]): Promise<RunningApp> {
  const app = await launchTwiceAtMost(userDataFolder, files);
  const page = await app.firstWindow();
  await page.waitForLoadState();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  return { app, page, main: app.process(), troubles };
}
