import { expect, it } from 'vitest';
import { createHeldParts } from '#main/ipc/held-parts.ts';

it('keeps the parts of the files that were checked last', () => {
  const parts = createHeldParts(10);
  parts.hold('a', new Uint8Array(6));
  parts.hold('b', new Uint8Array(4));
  expect(parts.find('a')).toHaveLength(6);
  parts.hold('c', new Uint8Array(5));
  expect([parts.find('a'), parts.find('b')?.length, parts.find('c')?.length]).toEqual([undefined, 4, 5]);
  parts.hold('d', new Uint8Array(11));
  expect([parts.find('c'), parts.find('d')?.length]).toEqual([undefined, 11]);
});
