import { expect, it } from 'vitest';
import { receiptsForReading } from '#shared/desk/reading.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import { deskCalls } from '#shared/ipc/desk-calls.ts';
import { sampleReceivedFile } from '#tests/support/received-files.ts';
import { sha256 } from '#tests/support/report-file.ts';

const garbage = (index: number) => ({
  key: sameReportKey({ sealed: null, fileSha256: sha256(String(index)) }),
  at: `2026-12-01T00:00:00.${String(index % 1_000).padStart(3, '0')}Z`,
});
const report = { key: sameReportKey(sampleReceivedFile()), at: '2026-12-20T00:00:00.000Z' };

it('whatever number of worthless files has come, the folders can be read, and no report loses its time', () => {
  const flood = [...Array.from({ length: 200_001 }, (_, index) => garbage(index)), report];
  const { input } = deskCalls['desk:read'];
  expect(input.safeParse({ receipts: flood }).success).toBe(false);
  const taken = receiptsForReading(flood);
  expect(input.safeParse({ receipts: taken }).success).toBe(true);
  expect(taken).toContainEqual(report);
});

it('of files that are no reports those that came last give way', () => {
  const few = [garbage(3), garbage(1), report, garbage(2)];
  expect(receiptsForReading(few)).toBe(few);
  expect(receiptsForReading(few, 3)).toEqual([report, garbage(1), garbage(2)]);
});
