import { formatDateTime } from '#shared/base/dates.ts';
import { recordKind } from '#shared/records/duty-roster.record.ts';
import type { KeepingRule } from './problem.ts';
import { createShiftReader, findDoubleBookings } from '#shared/roster/roster-coverage.ts';
import { recordProblem } from './record-problem.ts';

export const rule: KeepingRule = {
  id: 'roster-without-double-booking',
  begin: () => {
    const readShifts = createShiftReader();
    return ({ records }) =>
      findDoubleBookings(readShifts(records[recordKind.id] ?? [])).map(({ rowIndex, from, to }) =>
        recordProblem(
          'warning',
          recordKind,
          rowIndex,
          'startsAt',
          `người này đã có ca khác từ ${formatDateTime(from)} đến ${formatDateTime(to)}.`,
        ),
      );
  },
};
