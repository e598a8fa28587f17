import { describe, expect, it } from 'vitest';
import { oneAtATime } from '#main/ipc/one-at-a-time.ts';

describe('one at a time', () => {
  it('begins each piece of work when the one before has ended, also when that failed', async () => {
    const inTurn = oneAtATime();
    const events: string[] = [];
    const work = (name: string, fails = false) =>
      inTurn(async () => {
        events.push(`${name} begins`);
        await Promise.resolve();
        events.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const outcomes = await Promise.allSettled([work('a', true), work('b'), work('c')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
});
