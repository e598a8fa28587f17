import { expect, it } from 'vitest';
import { isBackupDue } from '#shared/backup/reminder.ts';

const NOW = new Date('2026-11-28T01:00:00.000Z');

it.each([
  ['nothing was changed since the last backup', null, false],
  ['the work is thirteen days old', '2026-11-15T00:00:00.000Z', false],
  ['the work is fourteen days old', '2026-11-14T01:00:00.000Z', true],
  ['the clock was put back', '2027-01-01T00:00:00.000Z', false],
])('when %s', (_when, workSince, isDue) => {
  expect(isBackupDue(workSince, NOW)).toBe(isDue);
});
