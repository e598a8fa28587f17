import { localDateTime } from '../base/dates.ts';
import { remembered } from '../base/remembered.ts';
import { personKey } from '../records/person-on-duty.ts';
import { cellString, type RecordRow } from '../records/record-kind.ts';

/** A stretch of time in the roster, `YYYY-MM-DDTHH:mm` each, and the row to look at. */
export interface RosterFinding {
  readonly rowIndex: number;
  readonly from: string;
  readonly to: string;
}

/** A row of the roster with a beginning and a later end. */
export interface Shift {
  readonly rowIndex: number;
  readonly row: RecordRow;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** `23:59` and then `00:00` is how people write midnight. */
const LONGEST_HANDOVER_MS = 60_000;

function isTime(text: string): boolean {
  return localDateTime.safeParse(text).success;
}

function isComplete(row: RecordRow): boolean {
  const [startsAt, endsAt] = [cellString(row, 'startsAt'), cellString(row, 'endsAt')];
  return endsAt > startsAt && isTime(startsAt) && isTime(endsAt);
}

function shiftAt(row: RecordRow, rowIndex: number): Shift {
  return { rowIndex, row, startsAt: cellString(row, 'startsAt'), endsAt: cellString(row, 'endsAt') };
}

/**
 * Reads the shifts of a table that changes: those with a beginning and a later end, by beginning; other rows are not
 * ready to be looked at. A row that is still the same object is judged once, as rosters are long.
 */
export function createShiftReader(): (rows: readonly RecordRow[]) => readonly Shift[] {
  const isReady = remembered(isComplete);
  return (rows) =>
    rows
      .map(shiftAt)
      .filter(({ row }) => isReady(row))
      .sort((a, b) => (a.startsAt === b.startsAt ? 0 : a.startsAt < b.startsAt ? -1 : 1));
}

/** The same for a table that is read once. */
export function completeShifts(rows: readonly RecordRow[]): readonly Shift[] {
  return createShiftReader()(rows);
}

/** Whether somebody is on duty in a shift; people in reserve are not. */
export function isOnDuty({ row }: Shift): boolean {
  return row['role'] !== 'reserve';
}

function isLongerThanHandover(from: string, to: string): boolean {
  return Date.parse(`${to}Z`) - Date.parse(`${from}Z`) > LONGEST_HANDOVER_MS;
}

/**
 * The stretches between the first and the last shift in which nobody is on duty; people in reserve do not count. Each
 * names the row of the shift that ends last before it. `shifts` as `completeShifts` gives them.
 */
export function findRosterGaps(shifts: readonly Shift[]): readonly RosterFinding[] {
  const [first, ...others] = shifts.filter(isOnDuty);
  if (first === undefined) return [];
  const gaps: RosterFinding[] = [];
  let lastToEnd = first;
  for (const shift of others) {
    if (isLongerThanHandover(lastToEnd.endsAt, shift.startsAt)) {
      gaps.push({ rowIndex: lastToEnd.rowIndex, from: lastToEnd.endsAt, to: shift.startsAt });
    }
    if (shift.endsAt > lastToEnd.endsAt) lastToEnd = shift;
  }
  return gaps;
}

/** The stretches for which the same person stands in two shifts, named by the row of the later shift. */
export function findDoubleBookings(shifts: readonly Shift[]): readonly RosterFinding[] {
  const lastToEndOf = new Map<string, Shift>();
  const bookings: RosterFinding[] = [];
  for (const shift of shifts) {
    const person = personKey(shift.row);
    if (person === '') continue;
    const earlier = lastToEndOf.get(person);
    if (earlier !== undefined && shift.startsAt < earlier.endsAt) {
      const to = shift.endsAt < earlier.endsAt ? shift.endsAt : earlier.endsAt;
      bookings.push({ rowIndex: shift.rowIndex, from: shift.startsAt, to });
    }
    if (earlier === undefined || shift.endsAt > earlier.endsAt) lastToEndOf.set(person, shift);
  }
  return bookings;
}

/** A shift that began earlier and ends in the morning of a day is the night before that day. */
function isOnDutyOn(day: string, { startsAt, endsAt }: Shift): boolean {
  return startsAt.slice(0, 10) < day ? endsAt >= `${day}T12:00` : endsAt > `${day}T00:00`;
}

/**
 * The days of the campaign's event that the roster does not reach, at its beginning and at its end: a night that ends in
 * the morning of the last day is no duty on that day. Packs whose letter gives no dates leave the period of duty to the
 * roster.
 */
export function findUncoveredEnds(
  shifts: readonly Shift[],
  event: { readonly startsOn: string | null; readonly endsOn: string | null },
): readonly RosterFinding[] {
  const onDuty = shifts.filter(isOnDuty);
  const first = onDuty[0];
  if (first === undefined) return [];
  const last = onDuty.reduce((latest, shift) => (shift.endsAt > latest.endsAt ? shift : latest), first);
  const { startsOn, endsOn } = event;
  return [
    ...(startsOn !== null && first.startsAt.slice(0, 10) > startsOn
      ? [{ rowIndex: first.rowIndex, from: `${startsOn}T00:00`, to: first.startsAt }]
      : []),
    ...(endsOn !== null && !isOnDutyOn(endsOn, last)
      ? [{ rowIndex: last.rowIndex, from: last.endsAt, to: `${endsOn}T23:59` }]
      : []),
  ];
}
