import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSiteChecks } from '#main/site-check/start-site-checks.ts';
import type { AskBrowser } from '#services/site-check/certificates/browser-verdict.ts';
import { notCheckedOutcome } from '#shared/checks/result/not-checked-outcome.ts';
import type {
  CheckedSite,
  SiteCheckProgress,
  SiteCheckRequest,
} from '#shared/checks/request/site-check-request.ts';
import type { ToSiteCheckWorker } from '#workers/site-check-worker-messages.ts';

const NOW = '2026-11-22T08:00:00.000Z';
const SETTINGS = {
  appVersion: '1.0.0',
  hostsListFile: null,
  broughtTables: [],
  isPrivateAllowed: false,
  proxy: null,
  browser: null,
};

/** A child process whose part the test plays. */
class PlayedWorker {
  readonly received: ToSiteCheckWorker[] = [];
  isKilled = false;
  say: (message: unknown) => void = () => undefined;
  exit: (exitCode: number) => void = () => undefined;

  readonly process = {
    postMessage: (message: ToSiteCheckWorker) => this.received.push(message),
    onMessage: (listener: (message: unknown) => void) => {
      this.say = listener;
    },
    onExit: (listener: (exitCode: number) => void) => {
      this.exit = listener;
    },
    kill: () => {
      this.isKilled = true;
    },
  };

  /** The sites that it was asked to check. */
  sites(): readonly string[] {
    const [first] = this.received;
    return first?.kind === 'start' ? first.request.sites.map(({ siteId }) => siteId) : [];
  }
}

function requestFor(...siteIds: readonly string[]): SiteCheckRequest {
  return {
    sites: siteIds.map((siteId) => ({
      siteId,
      url: `https://${siteId}/`,
      baseline: null,
      previous: null,
      acceptedHosts: [],
      domainExpiresOn: null,
      isDeclaredInUse: null,
    })),
    ownHosts: [...siteIds],
    schoolNames: [],
    isExposedFilesWanted: false,
    isBrowserWanted: true,
  };
}

type Done = Omit<CheckedSite, 'pictures'>;

function done(siteId: string) {
  const site = { url: `https://${siteId}/`, host: siteId };
  const checked = { siteId, outcome: notCheckedOutcome(site, 'offline', NOW, '1.0.0') };
  return { kind: 'checked', checked, pictures: [] };
}

let workers: PlayedWorker[];
let checked: Done[];
let progress: SiteCheckProgress[];
let cancellation: AbortController;
/** What Chromium was asked, and what it says. */
let asked: string[];
let askBrowser: AskBrowser;

function run(...siteIds: readonly string[]) {
  return startSiteChecks(requestFor(...siteIds), {
    startWorker: () => {
      const worker = new PlayedWorker();
      workers.push(worker);
      return worker.process;
    },
    settings: SETTINGS,
    askBrowser,
    onProgress: (step) => progress.push(step),
    onChecked: (site) => checked.push(site),
    signal: cancellation.signal,
    now: () => new Date(NOW),
  });
}

function worker(index: number): PlayedWorker {
  const played = workers[index];
  if (played === undefined) throw new Error(`there is no child ${String(index)}`);
  return played;
}

function reasons(): readonly (readonly [string, string | null])[] {
  return checked.map(({ siteId, outcome }) => [siteId, outcome.result.reason] as const);
}

/** Each look lets the timers of the run go on by the interval, so that looking often changes little. */
const PATIENCE = { timeout: 60_000, interval: 5 };

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  checked = [];
  progress = [];
  cancellation = new AbortController();
  asked = [];
  askBrowser = (host, port) => {
    asked.push(`${host}:${String(port)}`);
    return Promise.resolve({ error: 'net::ERR_CERT_DATE_INVALID', isKnownRoot: true });
  };
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a run of the website check', () => {
  it('hands on each site as soon as it is done, and ends with its child', async () => {
    const ending = run('a.vn', 'b.vn');
    worker(0).say({
      kind: 'progress',
      progress: {
        siteId: 'a.vn',
        phase: 'pages',
        pagesSeen: 1,
        pagesPlanned: 9,
        fraction: 0.2,
        timeLeftMs: null,
        firstWord: null,
      },
    });
    worker(0).say(done('b.vn'));
    expect(reasons()).toEqual([['b.vn', 'offline']]);
    worker(0).say(done('a.vn'));
    worker(0).say({ kind: 'ended' });
    expect(await ending).toBe('finished');
    expect(progress).toHaveLength(1);
    expect(worker(0).isKilled).toBe(true);
  });

  it.each([
    [
      'exits',
      (child: PlayedWorker) => {
        child.exit(9);
      },
    ],
    [
      'says something unknown',
      (child: PlayedWorker) => {
        child.say({ kind: 'haha' });
      },
    ],
    [
      'falls silent',
      () => {
        vi.advanceTimersByTime(60_000);
      },
    ],
    [
      'ends without a word about a site',
      (child: PlayedWorker) => {
        child.say({ kind: 'ended' });
      },
    ],
  ])('tries the sites that were not done alone when the child %s', async (_what, breakChild) => {
    const ending = run('a.vn', 'bad.vn', 'c.vn');
    worker(0).say(done('a.vn'));
    breakChild(worker(0));
    await vi.waitFor(() => {
      expect(workers).toHaveLength(2);
    }, PATIENCE);
    expect(worker(1).sites()).toEqual(['bad.vn']);
    worker(1).exit(9);
    await vi.waitFor(() => {
      expect(workers).toHaveLength(3);
    }, PATIENCE);
    expect(worker(2).sites()).toEqual(['c.vn']);
    worker(2).say(done('c.vn'));
    worker(2).say({ kind: 'ended' });
    expect(await ending).toBe('finished');
    expect(reasons()).toEqual([
      ['a.vn', 'offline'],
      ['bad.vn', 'internal-error'],
      ['c.vn', 'offline'],
    ]);
  });

  it('waits for a child that says that it lives', async () => {
    const ending = run('slow.vn');
    for (let minute = 0; minute < 5; minute += 1) {
      for (let second = 0; second < 60; second += 2) {
        vi.advanceTimersByTime(2_000);
        worker(0).say({ kind: 'alive' });
      }
    }
    expect(worker(0).isKilled).toBe(false);
    worker(0).say(done('slow.vn'));
    worker(0).say({ kind: 'ended' });
    expect(await ending).toBe('finished');
  });

  it('goes on when the PC wakes up: the whole sleep is one tick of silence', async () => {
    const ticks = vi.spyOn(globalThis, 'setInterval');
    const ending = run('a.vn');
    const [tick] = ticks.mock.calls.at(-1) ?? [];
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    tick?.();
    expect(worker(0).isKilled).toBe(false);
    worker(0).say(done('a.vn'));
    worker(0).say({ kind: 'ended' });
    expect(await ending).toBe('finished');
    expect(reasons()).toEqual([['a.vn', 'offline']]);
  });

  it('believes no result of a site that was not asked for, and none twice', async () => {
    const ending = run('a.vn');
    worker(0).say(done('other.vn'));
    worker(0).say(done('a.vn'));
    worker(0).say(done('a.vn'));
    worker(0).say({ kind: 'ended' });
    await ending;
    expect(reasons()).toEqual([['a.vn', 'offline']]);
  });

  it('asks a cancelled child to end and keeps what is done', async () => {
    const ending = run('a.vn', 'b.vn');
    worker(0).say(done('a.vn'));
    cancellation.abort();
    expect(worker(0).received.at(-1)).toEqual({ kind: 'cancel' });
    worker(0).say({ kind: 'ended' });
    expect(await ending).toBe('cancelled');
    expect(workers).toHaveLength(1);
    expect(reasons()).toEqual([['a.vn', 'offline']]);
  });

  it('does not wait for a cancelled child that hangs', async () => {
    const ending = run('a.vn');
    cancellation.abort();
    vi.advanceTimersByTime(3_000);
    expect(await ending).toBe('cancelled');
    expect(worker(0).isKilled).toBe(true);
  });

  it('starts no child when it was cancelled before', async () => {
    cancellation.abort();
    expect(await run('a.vn')).toBe('cancelled');
    expect(workers).toHaveLength(0);
  });
});

describe('a question to the browser engine', () => {
  const question = { kind: 'ask-browser', id: 7, host: 'a.vn', port: 443 } as const;

  it('is answered for the sites of the run', async () => {
    void run('a.vn', 'b.vn');
    worker(0).say(question);
    await vi.waitFor(() => {
      expect(worker(0).received.at(-1)).toEqual({
        kind: 'browser-said',
        id: 7,
        word: { error: 'net::ERR_CERT_DATE_INVALID', isKnownRoot: true },
      });
    }, PATIENCE);
    expect(asked).toEqual(['a.vn:443']);
  });

  it.each([
    { host: 'other.vn', port: 443 },
    { host: 'www.a.vn', port: 443 },
    { host: 'a.vn', port: 8443 },
    { host: '192.168.1.1', port: 443 },
  ])('about $host:$port, which is no site of the run, asks nobody', async (place) => {
    void run('a.vn');
    worker(0).say({ ...question, ...place });
    await vi.waitFor(() => {
      expect(worker(0).received.at(-1)).toEqual({ kind: 'browser-said', id: 7, word: null });
    }, PATIENCE);
    expect(asked).toEqual([]);
  });

  it.each([{ port: 0 }, { host: '' }, { path: '/admin' }])('with %j ends the child', (change) => {
    void run('a.vn');
    worker(0).say({ ...question, ...change });
    expect(worker(0).isKilled).toBe(true);
    expect(asked).toEqual([]);
  });

  it('is broken off with the run, and its answer goes nowhere', async () => {
    let told: AbortSignal | null = null;
    let answer: () => void = () => undefined;
    askBrowser = (_host, _port, signal) => {
      told = signal;
      return new Promise((resolve) => {
        answer = () => {
          resolve({ error: null, isKnownRoot: true });
        };
      });
    };
    const ending = run('a.vn');
    worker(0).say(question);
    cancellation.abort();
    expect(told).toMatchObject({ aborted: true });
    answer();
    worker(0).say({ kind: 'ended' });
    expect(await ending).toBe('cancelled');
    expect(worker(0).received.map(({ kind }) => kind)).toEqual(['start', 'cancel']);
  });
});
