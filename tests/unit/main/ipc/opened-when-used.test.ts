import { expect, test } from 'vitest';
import { openedWhenUsed } from '#main/ipc/opened-when-used.ts';

interface Shelf {
  readonly put: (name: string, size: number) => Promise<string>;
}

test('a store is opened once, with its first use, and is no promise itself', async () => {
  let openCount = 0;
  const shelf = openedWhenUsed<Shelf>(() => {
    openCount += 1;
    return Promise.resolve({ put: (name, size) => Promise.resolve(`${name} ${String(size)}`) });
  });
  expect(openCount).toBe(0);
  const sameShelf = await Promise.resolve(shelf);
  expect(openCount).toBe(0);
  expect(await sameShelf.put('a', 1)).toBe('a 1');
  expect(await shelf.put('b', 2)).toBe('b 2');
  expect(openCount).toBe(1);
});
