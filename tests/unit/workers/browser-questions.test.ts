import { describe, expect, it } from 'vitest';
import { browserQuestions } from '#workers/browser-questions.ts';
import { fromSiteCheckWorkerSchema, toSiteCheckWorkerSchema } from '#workers/site-check-worker-messages.ts';

const WORD = { error: 'net::ERR_CERT_AUTHORITY_INVALID', isKnownRoot: false };

function played() {
  const sent: { readonly id: number; readonly host: string }[] = [];
  const questions = browserQuestions((question) => {
    expect(fromSiteCheckWorkerSchema.parse(question)).toEqual(question);
    sent.push(question);
  });
  return { sent, ...questions };
}

const { signal } = new AbortController();

describe('questions of the worker to the browser engine', () => {
  it('get their own answers, in whatever order they come', async () => {
    const { sent, ask, takeAnswer } = played();
    const words = [ask('a.vn', 443, signal), ask('b.vn', 8443, signal)];
    const [first = { id: 0 }, second = { id: 0 }] = sent;
    takeAnswer({ kind: 'browser-said', id: second.id, word: WORD });
    takeAnswer({ kind: 'browser-said', id: first.id, word: null });
    expect(await Promise.all(words)).toEqual([undefined, WORD]);
  });

  it('end with their signal, and a late answer changes nothing', async () => {
    const { sent, ask, takeAnswer } = played();
    const stopped = new AbortController();
    const word = ask('a.vn', 443, stopped.signal);
    stopped.abort();
    takeAnswer({ kind: 'browser-said', id: 1, word: WORD });
    expect(await word).toBeUndefined();
    expect(await ask('b.vn', 443, stopped.signal)).toBeUndefined();
    expect(sent).toHaveLength(1);
  });
});

describe('the answer of main', () => {
  it.each([{ error: 'x'.repeat(101), isKnownRoot: true }, { error: null }, 'net::OK'])(
    'is refused as %j',
    (word) => {
      expect(toSiteCheckWorkerSchema.safeParse({ kind: 'browser-said', id: 1, word }).success).toBe(false);
    },
  );
});
