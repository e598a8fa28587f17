import type { ChildProcess } from 'node:child_process';
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

/** Starts the built app with its data in a folder. */
export async function startApp(userDataFolder: string): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: electronArguments(),
    cwd: PROJECT_FOLDER,
    env: electronEnvironment(userDataFolder),
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
