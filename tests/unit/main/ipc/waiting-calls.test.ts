import { expect, it } from 'vitest';
import { waitingCalls } from '#main/ipc/waiting-calls.ts';

type Listener = Parameters<ReturnType<typeof waitingCalls>['handle']>[1];

const CALL = { senderFrame: null };

/** What a page meets: the listeners that were given to the server. */
function serverOf(names: readonly string[]) {
  const listeners = new Map<string, Listener>();
  const waiting = waitingCalls({ handle: (name, listener) => listeners.set(name, listener) }, names);
  const ask = (name: string, input: unknown) => Promise.resolve(listeners.get(name)?.(CALL, input));
  return { waiting, listeners, ask };
}

it('a call that comes before its listener is answered when the listener is there', async () => {
  const { waiting, ask } = serverOf(['app:describe']);
  const asked = ask('app:describe', 'early');
  waiting.handle('app:describe', (call, input) => [call, input, 'answered']);
  expect(await asked).toEqual([CALL, 'early', 'answered']);
  expect(await ask('app:describe', 'later')).toEqual([CALL, 'later', 'answered']);
});

it('what the listener throws reaches the caller', async () => {
  const { waiting, ask } = serverOf(['app:describe']);
  const asked = ask('app:describe', {});
  waiting.handle('app:describe', () => {
    throw new Error('not from the page');
  });
  await expect(asked).rejects.toThrow('not from the page');
});

it('only the named calls are taken, from the page and from whoever answers', () => {
  const { waiting, listeners } = serverOf(['app:describe']);
  expect([...listeners.keys()]).toEqual(['app:describe']);
  expect(() => {
    waiting.handle('app:other', () => null);
  }).toThrow('app:other');
});
