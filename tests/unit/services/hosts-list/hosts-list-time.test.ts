import { expect, it } from 'vitest';
import { readHostsList } from '#services/hosts-list/hosts-list.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

it('reads a list of 150,000 lines within a second of the processor, in a small multiple of cutting it into lines', () => {
  const lines = Array.from({ length: 150_000 }, (_, index) => `0.0.0.0 xau-${String(index)}.example`);
  const text = ['# danh sách', '127.0.0.1 localhost', '||quang-cao.example^', ...lines].join('\n');
  const cutting = Math.min(
    ...[1, 2, 3].map(() => cpuMsOf(() => text.split('\n').map((line) => line.split(' ')))),
  );
  const reading = Math.min(...[1, 2, 3].map(() => cpuMsOf(() => readHostsList(text))));
  expect(reading).toBeLessThan(1_000);
  expect(reading).toBeLessThan(15 * cutting);
  const isListed = readHostsList(text);
  expect([
    isListed('www.xau-149999.example'),
    isListed('quang-cao.example'),
    isListed('tot.example'),
  ]).toEqual([true, true, false]);
});
