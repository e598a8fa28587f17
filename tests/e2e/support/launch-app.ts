import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { type RunningApp, startApp } from './start-app.ts';
import { removeFolder } from './remove-folder.ts';

export type { RunningApp } from './start-app.ts';

/** What a test gets of the app. */
export interface AppFixtures {
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
    await removeFolder(folder);
  },
  launchApp: async ({ userDataFolder }, use) => {
    const running: RunningApp[] = [];
    await use(async () => {
      const started = await startApp(userDataFolder);
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

/** Also when the test has ended it already. */
async function closeApp({ app, main }: RunningApp): Promise<void> {
  if (main.exitCode === null && main.signalCode === null) await app.close();
}
