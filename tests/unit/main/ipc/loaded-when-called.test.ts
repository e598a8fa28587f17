import { expect, test } from 'vitest';
import { loadedWhenCalled } from '#main/ipc/loaded-when-called.ts';
import type { HandlersOf } from '#main/ipc/serve-contract.ts';
import { ok } from '#shared/base/result.ts';

const nothing = () => Promise.resolve(ok({}));
const supportHandlers = {
  'support:prepare': nothing,
  'support:save': nothing,
  'support:note-fault': nothing,
} as unknown as HandlersOf<'support'>;

test('the handlers of an area are there at once, and loaded once, with the first call', async () => {
  let loadCount = 0;
  const handlers = loadedWhenCalled(['support'], () => {
    loadCount += 1;
    return Promise.resolve(supportHandlers);
  });
  expect(Object.keys(handlers).every((name) => name.startsWith('support:'))).toBe(true);
  expect(loadCount).toBe(0);
  const [name] = Object.keys(supportHandlers) as [keyof typeof handlers];
  const call = handlers[name] as () => Promise<unknown>;
  expect(await Promise.all([call(), call()])).toEqual([ok({}), ok({})]);
  expect(loadCount).toBe(1);
});
