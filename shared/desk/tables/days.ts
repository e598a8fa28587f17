import { addDays, daysBetween, formatDate, toVietnamTime } from '#shared/base/dates.ts';
import { compareText } from '../collation-request.ts';
import type { DeskTable, DeskView } from './desk-table.ts';

/** Longer than any campaign: beyond it, days on which nothing came are left out. */
const MOST_DAYS = 120;

/**
 * How the campaign went on: for each day in Vietnam the units of the register of which the first report that counts was
 * received on it, and all units up to then. Days without any stand between the first day and the last.
 */
export function daysTable({ collation }: DeskView): DeskTable {
  const registered = collation.units.filter(({ isRegistered }) => isRegistered);
  const firsts = countByDay(registered.flatMap(({ firstReceivedAt }) => firstReceivedAt ?? []));
  const rows: [string, number, number, number][] = [];
  let submitted = 0;
  for (const day of daysOf([...firsts.keys()].sort(compareText))) {
    submitted += firsts.get(day) ?? 0;
    rows.push([formatDate(day), firsts.get(day) ?? 0, submitted, registered.length - submitted]);
  }
  return {
    id: 'theo-ngay',
    title: 'Theo ngày',
    columns: [
      { label: 'Ngày nhận', width: 14 },
      { label: 'Nộp lần đầu trong ngày', width: 24 },
      { label: 'Đã nộp đến hết ngày', width: 22 },
      { label: 'Còn lại', width: 12 },
    ],
    rows,
  };
}

function countByDay(instants: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const instant of instants) {
    const day = toVietnamTime(new Date(instant)).slice(0, 'YYYY-MM-DD'.length);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

/** Every day from the first to the last; only those given where that would be too many. */
function daysOf(given: readonly string[]): readonly string[] {
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined) return [];
  const count = daysBetween(first, last) + 1;
  return count > MOST_DAYS ? given : Array.from({ length: count }, (_, index) => addDays(first, index));
}
