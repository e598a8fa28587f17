import { dutyPeriodOf } from '#shared/answers/duty-period.ts';
import { formatDateTime } from '#shared/base/dates.ts';
import { recordKind } from '#shared/records/duty-roster.record.ts';
import type { KeepingRule } from './problem.ts';
import { createShiftReader, findRosterGaps, findUncoveredEnds } from '#shared/roster/roster-coverage.ts';
import { recordProblem } from './record-problem.ts';

/** A roster may have many gaps, every night for instance: one warning names their number and the first one. */
export const rule: KeepingRule = {
  id: 'roster-without-gaps',
  begin: (directive) => {
    const readShifts = createShiftReader();
    return ({ records, answers }) => {
      const shifts = readShifts(records[recordKind.id] ?? []);
      const gaps = [
        ...findUncoveredEnds(shifts, dutyPeriodOf(directive, answers)),
        ...findRosterGaps(shifts),
      ];
      const [first] = [...gaps].sort((a, b) => (a.from < b.from ? -1 : 1));
      if (first === undefined) return [];
      const from = formatDateTime(first.from);
      const to = formatDateTime(first.to);
      const message =
        gaps.length === 1
          ? `không có ai trực từ ${from} đến ${to}.`
          : `có ${String(gaps.length)} khoảng không có ai trực, khoảng đầu từ ${from} đến ${to}.`;
      return [recordProblem('warning', recordKind, first.rowIndex, 'endsAt', message)];
    };
  },
};
