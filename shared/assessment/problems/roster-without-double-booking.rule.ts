import { formatDateTime } from '#shared/base/dates.ts';
import { recordKind } from '#shared/records/duty-roster.record.ts';
import type { ProblemRule } from './problem.ts';
import { findDoubleBookings } from '#shared/roster/roster-coverage.ts';
import { recordProblem } from './record-problem.ts';

export const rule: ProblemRule = {
  id: 'roster-without-double-booking',
  find: ({ records }) =>
    findDoubleBookings(records[recordKind.id] ?? []).map(({ rowIndex, from, to }) =>
      recordProblem(
        'warning',
        recordKind,
        rowIndex,
        'startsAt',
        `người này đã có ca khác từ ${formatDateTime(from)} đến ${formatDateTime(to)}.`,
      ),
    ),
};
