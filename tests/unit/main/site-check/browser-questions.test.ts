import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AskBrowser } from '#services/site-check/certificates/browser-verdict.ts';
import { PATIENCE, type PlayedRun, playRun } from '#tests/support/played-site-checks.ts';

let played: PlayedRun;
/** What Chromium was asked, and what it says. */
let asked: string[];
let askBrowser: AskBrowser;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  askBrowser = (host, port) => {
    asked.push(`${host}:${String(port)}`);
    return Promise.resolve({ error: 'net::ERR_CERT_DATE_INVALID', isKnownRoot: true });
  };
  played = playRun((...question) => askBrowser(...question));
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a question to the browser engine', () => {
  const question = { kind: 'ask-browser', id: 7, host: 'a.vn', port: 443 } as const;

  it('is answered for the sites of the run', async () => {
    void played.run('a.vn', 'b.vn');
    played.worker(0).say(question);
    await vi.waitFor(() => {
      expect(played.worker(0).received.at(-1)).toEqual({
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
    void played.run('a.vn');
    played.worker(0).say({ ...question, ...place });
    await vi.waitFor(() => {
      expect(played.worker(0).received.at(-1)).toEqual({ kind: 'browser-said', id: 7, word: null });
    }, PATIENCE);
    expect(asked).toEqual([]);
  });

  it.each([{ port: 0 }, { host: '' }, { path: '/admin' }])('with %j ends the child', (change) => {
    void played.run('a.vn');
    played.worker(0).say({ ...question, ...change });
    expect(played.worker(0).isKilled).toBe(true);
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
    const ending = played.run('a.vn');
    played.worker(0).say(question);
    played.cancellation.abort();
    expect(told).toMatchObject({ aborted: true });
    answer();
    played.worker(0).say({ kind: 'ended' });
    expect(await ending).toBe('cancelled');
    expect(played.worker(0).received.map(({ kind }) => kind)).toEqual(['start', 'cancel']);
  });
});
