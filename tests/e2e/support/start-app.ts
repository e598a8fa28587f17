import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
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

/** Holds the window back until Playwright is attached. */
const OPEN_WHEN_ATTACHED = path.join(PROJECT_FOLDER, 'tests/fixtures/apps/open-when-attached.cjs');

/** Starts the built app with its data in a folder, as the system does for files that are double clicked. */
export async function startApp(userDataFolder: string, ...files: readonly string[]): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: ['-r', OPEN_WHEN_ATTACHED, ...electronArguments(), ...files],
    cwd: PROJECT_FOLDER,
    env: electronEnvironment(userDataFolder),
    timeout: START_LIMIT_MS,
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  return { app, page, main: app.process(), troubles };
}
