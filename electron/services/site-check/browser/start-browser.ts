import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { type BrowserProgram, isSandboxRefused } from './browser-program.ts';
import { openLineChannel } from './json-lines.ts';
import {
  BROWSER_VIEW_SWITCH,
  type FromView,
  fromViewSchema,
  type RawVisit,
  type ToView,
  VIEW_LIMITS,
  type VisitOrder,
} from './view-messages.ts';

/** A browser that runs. */
export interface RunningBrowser {
  readonly isSandboxed: boolean;
  /** `null` when it ended before it had answered. */
  readonly visit: (order: Omit<VisitOrder, 'kind' | 'id'>) => Promise<RawVisit | null>;
  readonly isGone: () => boolean;
  /** Ends it with everything that it has started and written. */
  readonly close: () => Promise<void>;
}

/** How long it may take until the first page can be opened, in milliseconds. */
const START_LIMIT_MS = 20_000;
const GROUP_LIMIT_MS = 1_000;
const STEP_MS = 10;
const CHANNEL = 3;

/**
 * Starts the executable in a process group and with a data folder of its own, and waits until its way through the guard
 * is shown. `null` when it does not come so far. When the signal is aborted it is ended at once.
 */
export async function startBrowser(
  program: BrowserProgram,
  start: Omit<Extract<ToView, { kind: 'start' }>, 'kind'>,
  signal: AbortSignal,
): Promise<RunningBrowser | null> {
  if (signal.aborted) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-view-'));
  const view = watch(launch(program, folder), folder);
  const stop = (): void => {
    view.end();
  };
  signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(stop, START_LIMIT_MS);
  view.send({ kind: 'start', ...start });
  const isSandboxed = await view.ready;
  clearTimeout(timer);
  const close = async (): Promise<void> => {
    signal.removeEventListener('abort', stop);
    await view.close();
  };
  if (isSandboxed === null || isAborted(signal)) {
    await close();
    return null;
  }
  return { isSandboxed, visit: view.visit, isGone: view.isGone, close };
}

/** Asked anew after each wait. */
function isAborted({ aborted }: AbortSignal): boolean {
  return aborted;
}

function launch({ executable, args }: BrowserProgram, folder: string): ChildProcess {
  return spawn(
    executable,
    [
      ...(isSandboxRefused() ? ['--no-sandbox'] : []),
      `--user-data-dir=${folder}`,
      ...(process.platform === 'linux' ? ['--ozone-platform=headless'] : []),
      ...args,
      BROWSER_VIEW_SWITCH,
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      cwd: folder,
      env: plainEnvironment(folder),
      windowsHide: true,
      // a group of its own, so that nothing of it outlives it
      detached: process.platform !== 'win32',
    },
  );
}

/** What a browser needs of the environment, and nothing that leads to the user's own files. */
function plainEnvironment(folder: string): NodeJS.ProcessEnv {
  const kept = ['PATH', 'LANG', 'LC_ALL', 'SystemRoot', 'SystemDrive', 'windir', 'TZ', 'LD_LIBRARY_PATH'];
  const own = Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  const homes = ['HOME', 'TMPDIR', 'TMP', 'TEMP', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'APPDATA'];
  return { ...own, ...Object.fromEntries(homes.map((name) => [name, folder])), LOCALAPPDATA: folder };
}

interface WatchedView {
  /** Whether the sandbox is on; `null` when the view did not get ready. */
  readonly ready: Promise<boolean | null>;
  readonly send: (message: ToView) => void;
  readonly visit: RunningBrowser['visit'];
  readonly isGone: () => boolean;
  readonly end: () => void;
  readonly close: () => Promise<void>;
}

function watch(child: ChildProcess, folder: string): WatchedView {
  const waiting = new Map<number, (visit: RawVisit | null) => void>();
  let isGone = false;
  let lastId = 0;
  let tellReady: (isSandboxed: boolean | null) => void = () => undefined;
  const ready = new Promise<boolean | null>((resolve) => {
    tellReady = resolve;
  });
  const gone = new Promise<void>((resolve) => {
    const left = (): void => {
      isGone = true;
      tellReady(null);
      for (const tell of waiting.values()) tell(null);
      waiting.clear();
      resolve();
    };
    child.once('error', left);
    child.once('close', left);
  });
  const end = (): void => {
    endGroup(child);
  };
  const channel = openLineChannel(child.stdio[CHANNEL] as Duplex, VIEW_LIMITS.lineLength, (value) => {
    const message = fromViewSchema.safeParse(value);
    if (!message.success || message.data.kind === 'not-guarded') end();
    else takeIn(message.data);
  });
  const takeIn = (message: FromView): void => {
    if (message.kind === 'ready') tellReady(message.isSandboxed);
    else if (message.kind === 'visited') {
      waiting.get(message.id)?.(message.visit);
      waiting.delete(message.id);
    }
  };
  return {
    ready,
    send: channel.send,
    visit: (order) =>
      new Promise((resolve) => {
        lastId += 1;
        if (isGone) {
          resolve(null);
          return;
        }
        waiting.set(lastId, resolve);
        channel.send({ kind: 'visit', id: lastId, ...order });
      }),
    isGone: () => isGone,
    end,
    close: async () => {
      end();
      await gone;
      await groupGone(child);
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** What the first process has started ends a moment after it. */
async function groupGone({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined || process.platform === 'win32') return;
  for (let waited = 0; waited < GROUP_LIMIT_MS && isAlive(-pid); waited += STEP_MS) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

function isAlive(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

function endGroup(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    // its children end with it: Chromium keeps them in a job
    child.kill('SIGKILL');
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // none is left
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
