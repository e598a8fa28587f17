import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
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

interface AppFixtures {
  /** The folder that stands for the user's data on this PC; new for each test. */
  readonly userDataFolder: string;
  /** Starts the built app; started again in the same test it finds the same data. */
  readonly launchApp: () => Promise<RunningApp>;
}

/** Playwright's `test` with the app. */
export const test = base.extend<AppFixtures>({
  // Playwright reads the names of the fixtures that this one needs from the pattern.
  userDataFolder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  launchApp: async ({ userDataFolder }, use) => {
    const running: RunningApp[] = [];
    await use(async () => {
      const started = await launch(userDataFolder);
      running.push(started);
      return started;
    });
    await Promise.all(running.map(closeApp));
  },
});

/** Ends the app as a power cut does, without any chance to save, and waits until it is gone. */
export async function killApp({ main }: RunningApp): Promise<void> {
  const gone = once(main, 'exit');
  main.kill('SIGKILL');
  await gone;
}

async function launch(userDataFolder: string): Promise<RunningApp> {
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

/** Also when the test has ended it already. */
async function closeApp({ app, main }: RunningApp): Promise<void> {
  if (main.exitCode === null && main.signalCode === null) await app.close();
}
