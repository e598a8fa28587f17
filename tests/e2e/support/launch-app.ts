import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

/** The app as it runs in a test. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Errors that the page has thrown or written to its console so far. */
  readonly troubles: readonly string[];
}

interface AppFixtures {
  /** The folder that stands for the user's data on this PC; new for each test. */
  readonly userDataFolder: string;
  /** Starts the built app; started again in the same test it finds the same data. */
  readonly launchApp: () => Promise<RunningApp>;
}

const PROJECT_FOLDER = path.resolve(import.meta.dirname, '../../..');

/** Playwright's `test` with the app. */
export const test = base.extend<AppFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
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
    await Promise.all(running.map(({ app }) => closeApp(app)));
  },
});

/** Ends the app as a power cut does, without any chance to save, and waits until it is gone. */
export async function killApp({ app }: RunningApp): Promise<void> {
  const child = app.process();
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function launch(userDataFolder: string): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...sandboxSwitches(), PROJECT_FOLDER],
    cwd: PROJECT_FOLDER,
    env: { ...definedEnvironment(), TU_KIEM_ATTT_USER_DATA: userDataFolder },
  });
  const page = await app.firstWindow();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  return { app, page, troubles };
}

/** Also when the test has killed it already. */
async function closeApp(app: ElectronApplication): Promise<void> {
  const { exitCode, signalCode } = app.process();
  if (exitCode === null && signalCode === null) await app.close();
}

function electronExecutable(): string {
  const executable = process.env['TU_KIEM_ATTT_ELECTRON'];
  if (executable === undefined) throw new Error('run the tests by: npm run e2e');
  return executable;
}

/** Chromium refuses to run as root with its sandbox. */
function sandboxSwitches(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
