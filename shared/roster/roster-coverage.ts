import { localDateTime } from '../base/dates.ts';
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

const judgedRows = new WeakMap<RecordRow, boolean>();

/** Whether a row has a beginning and a later end. Judged once for each row: one changes at a time, in long rosters. */
function isComplete({ row, startsAt, endsAt }: Shift): boolean {
  const known = judgedRows.get(row);
  if (known !== undefined) return known;
  const judged = isTime(startsAt) && isTime(endsAt) && endsAt > startsAt;
  judgedRows.set(row, judged);
  return judged;
}

const shiftsOf = new WeakMap<readonly RecordRow[], readonly Shift[]>();

/** The shifts with a beginning and a later end, by beginning; other rows are not ready to be looked at. */
export function completeShifts(rows: readonly RecordRow[]): readonly Shift[] {
  const known = shiftsOf.get(rows);
  if (known !== undefined) return known;
  const shifts = rows
    .map((row, rowIndex) => ({
      rowIndex,
      row,
      startsAt: cellString(row, 'startsAt'),
      endsAt: cellString(row, 'endsAt'),
    }))
    .filter(isComplete)
    .sort((a, b) => (a.startsAt === b.startsAt ? 0 : a.startsAt < b.startsAt ? -1 : 1));
  shiftsOf.set(rows, shifts);
  return shifts;
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
 * names the row of the shift that ends last before it.
 */
export function findRosterGaps(rows: readonly RecordRow[]): readonly RosterFinding[] {
  const [first, ...others] = completeShifts(rows).filter(isOnDuty);
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
export function findDoubleBookings(rows: readonly RecordRow[]): readonly RosterFinding[] {
  const lastToEndOf = new Map<string, Shift>();
  const bookings: RosterFinding[] = [];
  for (const shift of completeShifts(rows)) {
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

/**
 * The days of the campaign's event that the roster does not reach, at its beginning and at its end. Packs whose
 * letter gives no dates leave the period of duty to the roster.
 */
export function findUncoveredEnds(
  rows: readonly RecordRow[],
  event: { readonly startsOn: string | null; readonly endsOn: string | null },
): readonly RosterFinding[] {
  const shifts = completeShifts(rows).filter(isOnDuty);
  const first = shifts[0];
  if (first === undefined) return [];
  const last = shifts.reduce((latest, shift) => (shift.endsAt > latest.endsAt ? shift : latest), first);
  const { startsOn, endsOn } = event;
  return [
    ...(startsOn !== null && first.startsAt.slice(0, 10) > startsOn
      ? [{ rowIndex: first.rowIndex, from: `${startsOn}T00:00`, to: first.startsAt }]
      : []),
    ...(endsOn !== null && last.endsAt < `${endsOn}T00:00`
      ? [{ rowIndex: last.rowIndex, from: last.endsAt, to: `${endsOn}T23:59` }]
      : []),
  ];
}
