import { describe, expect, it } from 'vitest';
import { type Thread, workInThreads } from '#services/threads/work-in-threads.ts';

type OnAnswer = (answer: { readonly of: string } | string) => void;

/** Works on items with threads that answer when a test wants it, each in the order in which it was asked. */
function begin(items: readonly string[], count: number) {
  const asked: (readonly [thread: number, item: string])[] = [];
  const waiting = new Map<number, { readonly item: string; readonly onAnswer: OnAnswer }[]>();
  const taken: unknown[] = [];
  const stopped: number[] = [];
  let started = 0;
  const start = (): Thread<{ readonly of: string }> => {
    started += 1;
    const thread = started;
    waiting.set(thread, []);
    return {
      ask: (item, onAnswer) => {
        asked.push([thread, item]);
        waiting.get(thread)?.push({ item, onAnswer });
      },
      stop: () => stopped.push(thread),
    };
  };
  const clocks = new Set<() => void>();
  const watch = (onLate: () => void) => {
    clocks.add(onLate);
    return () => clocks.delete(onLate);
  };
  const take = (index: number, answer: unknown) => taken.push([items[index], answer]);
  const done = workInThreads(items, { count, start, watch }, { take });
  const answer = async (thread: number) => {
    await settle();
    const first = waiting.get(thread)?.shift();
    first?.onAnswer({ of: first.item });
    await settle();
  };
  const breakThread = async (thread: number) => {
    await settle();
    for (const { onAnswer } of waiting.get(thread) ?? []) onAnswer('exit code 134');
    await settle();
  };
  const letTimePass = async () => {
    await settle();
    for (const onLate of [...clocks]) onLate();
    await settle();
  };
  return { asked, taken, stopped, clocks, done, answer, breakThread, letTimePass };
}

/** Lets everything happen that nobody waits for. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('working items off in several threads', () => {
  it('gives each thread its next item before it has handed back the first', async () => {
    const { asked, answer } = begin(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 2);
    await settle();
    expect(asked).toEqual([
      [1, 'a'],
      [2, 'b'],
      [1, 'c'],
      [2, 'd'],
    ]);
    await answer(2);
    expect(asked.at(-1)).toEqual([2, 'e']);
  });

  it('has the last items wait behind none', async () => {
    const { asked, taken, answer, done } = begin(['a', 'b', 'c'], 2);
    await answer(2);
    await answer(2);
    expect(asked).toEqual([
      [1, 'a'],
      [2, 'b'],
      [2, 'c'],
    ]);
    await answer(1);
    await done;
    expect(taken).toEqual(['b', 'c', 'a'].map((item) => [item, { of: item }]));
  });

  it('takes from a thread that breaks only the item that it was working on', async () => {
    const { asked, taken, stopped, answer, breakThread, done } = begin(['a', 'b', 'c', 'd'], 1);
    await answer(1);
    await breakThread(1);
    expect(taken).toEqual([
      ['a', { of: 'a' }],
      ['b', 'exit code 134'],
    ]);
    expect(stopped).toEqual([1]);
    expect(asked.slice(-2)).toEqual([
      [1, 'c'],
      [2, 'c'],
    ]);
    await answer(2);
    await answer(2);
    await done;
    expect(taken.slice(2)).toEqual(['c', 'd'].map((item) => [item, { of: item }]));
  });

  it('counts the time of an item from when its thread has come to it, and of none that is done with', async () => {
    const { taken, stopped, clocks, answer, letTimePass, done } = begin(['a', 'b', 'c'], 1);
    await settle();
    expect(clocks.size).toBe(1);
    await letTimePass();
    expect(taken).toEqual([['a', 'took too long']]);
    expect(stopped).toEqual([1]);
    await answer(2);
    await answer(2);
    await done;
    expect(taken.slice(1)).toEqual(['b', 'c'].map((item) => [item, { of: item }]));
    expect(clocks.size).toBe(0);
  });
});
