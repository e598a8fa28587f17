import { expect, it } from 'vitest';
import { grouped } from '#shared/base/grouped.ts';

it('keeps the order of the keys and of the items of each', () => {
  const groups = grouped(['đỗ', 'an', 'đào', 'ất'], (word) => word.length);
  expect([...groups]).toEqual([
    [2, ['đỗ', 'an', 'ất']],
    [3, ['đào']],
  ]);
  expect(grouped([], String).size).toBe(0);
});
