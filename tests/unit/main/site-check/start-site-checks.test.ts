import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  done,
  PATIENCE,
  type PlayedRun,
  type PlayedWorker,
  playRun,
} from '#tests/support/played-site-checks.ts';

let played: PlayedRun;

beforeEach(() => {
  vi.useFakeTimers();
  played = playRun(() => Promise.resolve({ error: null, isKnownRoot: true }));
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a run of the website check', () => {
  it('hands on each site as soon as it is done, and ends with its child', async () => {
    const ending = played.run('a.vn', 'b.vn');
    played.worker(0).say({
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
    played.worker(0).say(done('b.vn'));
    expect(played.reasons()).toEqual([['b.vn', 'offline']]);
    played.worker(0).say(done('a.vn'));
    played.worker(0).say({ kind: 'ended' });
    expect(await ending).toBe('finished');
    expect(played.progress).toHaveLength(1);
    expect(played.worker(0).isKilled).toBe(true);
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
    const ending = played.run('a.vn', 'bad.vn', 'c.vn');
    played.worker(0).say(done('a.vn'));
    breakChild(played.worker(0));
    await vi.waitFor(() => {
      expect(played.workers).toHaveLength(2);
    }, PATIENCE);
    expect(played.worker(1).sites()).toEqual(['bad.vn']);
    played.worker(1).exit(9);
    await vi.waitFor(() => {
      expect(played.workers).toHaveLength(3);
    }, PATIENCE);
    expect(played.worker(2).sites()).toEqual(['c.vn']);
    played.worker(2).say(done('c.vn'));
    played.worker(2).say({ kind: 'ended' });
    expect(await ending).toBe('finished');
    expect(played.reasons()).toEqual([
      ['a.vn', 'offline'],
      ['bad.vn', 'internal-error'],
      ['c.vn', 'offline'],
    ]);
  });

  it('waits for a child that says that it lives', async () => {
    const ending = played.run('slow.vn');
    for (let minute = 0; minute < 5; minute += 1) {
      for (let second = 0; second < 60; second += 2) {
        vi.advanceTimersByTime(2_000);
        played.worker(0).say({ kind: 'alive' });
      }
    }
    expect(played.worker(0).isKilled).toBe(false);
    played.worker(0).say(done('slow.vn'));
    played.worker(0).say({ kind: 'ended' });
    expect(await ending).toBe('finished');
  });

  it('goes on when the PC wakes up: the whole sleep is one tick of silence', async () => {
    const ticks = vi.spyOn(globalThis, 'setInterval');
    const ending = played.run('a.vn');
    const [tick] = ticks.mock.calls.at(-1) ?? [];
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    tick?.();
    expect(played.worker(0).isKilled).toBe(false);
    played.worker(0).say(done('a.vn'));
    played.worker(0).say({ kind: 'ended' });
    expect(await ending).toBe('finished');
    expect(played.reasons()).toEqual([['a.vn', 'offline']]);
  });

  it('believes no result of a site that was not asked for, and none twice', async () => {
    const ending = played.run('a.vn');
    played.worker(0).say(done('other.vn'));
    played.worker(0).say(done('a.vn'));
    played.worker(0).say(done('a.vn'));
    played.worker(0).say({ kind: 'ended' });
    await ending;
    expect(played.reasons()).toEqual([['a.vn', 'offline']]);
  });

  it('asks a cancelled child to end and keeps what is done', async () => {
    const ending = played.run('a.vn', 'b.vn');
    played.worker(0).say(done('a.vn'));
    played.cancellation.abort();
    expect(played.worker(0).received.at(-1)).toEqual({ kind: 'cancel' });
    played.worker(0).say({ kind: 'ended' });
    expect(await ending).toBe('cancelled');
    expect(played.workers).toHaveLength(1);
    expect(played.reasons()).toEqual([['a.vn', 'offline']]);
  });

  it('does not wait for a cancelled child that hangs', async () => {
    const ending = played.run('a.vn');
    played.cancellation.abort();
    vi.advanceTimersByTime(3_000);
    expect(await ending).toBe('cancelled');
    expect(played.worker(0).isKilled).toBe(true);
  });

  it('starts no child when it was cancelled before', async () => {
    played.cancellation.abort();
    expect(await played.run('a.vn')).toBe('cancelled');
    expect(played.workers).toHaveLength(0);
  });
});
