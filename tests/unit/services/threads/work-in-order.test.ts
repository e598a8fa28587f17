import { describe, expect, it } from 'vitest';
import { workInOrder } from '#services/threads/work-in-order.ts';
import type { Thread } from '#services/threads/work-in-threads.ts';

type OnAnswer = (answer: { readonly of: string } | string) => void;

const SLOW_TURNS = 300;

/** A thread that answers a turn later, and for some items many turns later. */
function threadSlowAt(slow: readonly string[]): Thread<{ readonly of: string }> {
  return {
    ask: (item: string, onAnswer: OnAnswer) => {
      afterTurns(slow.includes(item) ? SLOW_TURNS : 1, () => {
        onAnswer({ of: item });
      });
    },
    stop: () => undefined,
  };
}

function afterTurns(turns: number, go: () => void): void {
  setImmediate(() => {
    if (turns > 1) afterTurns(turns - 1, go);
    else go();
  });
}

describe('handing on in order what came of items', () => {
  it.each([1, 2, 3, 64])('comes to an end when %i may be begun ahead, though one is slow', async (ahead) => {
    const items = Array.from({ length: 200 }, (_, index) => String(index));
    const start = () => threadSlowAt(['0', '100', '101', '199']);
    const handedOn: unknown[] = [];
    const watch = () => () => undefined;
    for await (const { answer } of workInOrder(items, { count: 2, start, watch }, { ahead }))
      handedOn.push(answer);
    expect(handedOn).toEqual(items.map((of) => ({ of })));
  });
});
