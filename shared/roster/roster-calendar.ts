import { personKey } from '../records/person-on-duty.ts';
import { cellString, type RecordRow } from '../records/record-kind.ts';
import {
  completeShifts,
  findDoubleBookings,
  findRosterGaps,
  findUncoveredEnds,
  isOnDuty,
  type RosterFinding,
  type Shift,
} from './roster-coverage.ts';

/** A stretch of time, `YYYY-MM-DDTHH:mm` each, the end not included. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** A shift as the calendar draws it. */
export interface CalendarShift extends RosterFinding {
  readonly isReserve: boolean;
}

/** A time for which one person stands in two shifts. */
export interface DoubleBooking extends RosterFinding {
  readonly name: string;
}

/** One line of the calendar: a person with all their shifts, or the shifts without a name. */
export interface CalendarPerson {
  /** Tells people with the same name apart; `''` for the shifts without a name. */
  readonly key: string;
  readonly name: string;
  readonly shifts: readonly CalendarShift[];
  readonly doubleBookings: readonly DoubleBooking[];
}

/** A roster by day and person, with what is wrong in it. */
export interface RosterCalendar {
  /** `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly dayCount: number;
  /** In the order of their first shifts; those who are only in reserve come last. */
  readonly people: readonly CalendarPerson[];
  /** When somebody is on duty: together with the gaps between them, from the first shift to the last. */
  readonly covered: readonly Stretch[];
  /** When nobody is on duty, by beginning; those before the first and after the last shift included. */
  readonly gaps: readonly RosterFinding[];
  readonly doubleBookings: readonly DoubleBooking[];
  /** How many rows are not drawn, as they lack a beginning and a later end. */
  readonly incompleteCount: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Wall-clock times have no zone; as all are read alike, the zone falls out of every difference. */
function toMs(time: string): number {
  return Date.parse(`${time}Z`);
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The day that a shift ends in; one that ends at midnight does not reach into the next day. */
function lastDayOf(endsAt: string): string {
  return dayOf(toMs(endsAt) - MINUTE_MS);
}

function coveredStretches(shifts: readonly Shift[], gaps: readonly RosterFinding[]): readonly Stretch[] {
  const onDuty = shifts.filter(isOnDuty);
  const first = onDuty[0];
  if (first === undefined) return [];
  const end = onDuty.reduce((latest, { endsAt }) => (endsAt > latest ? endsAt : latest), first.endsAt);
  const beginnings = [first.startsAt, ...gaps.map(({ to }) => to)];
  return beginnings.map((from, index) => ({ from, to: gaps[index]?.from ?? end }));
}

function groupByPerson(
  shifts: readonly Shift[],
  doubleBookings: readonly DoubleBooking[],
): readonly CalendarPerson[] {
  const bookingsOf = new Map(doubleBookings.map((booking) => [booking.rowIndex, booking]));
  const people = new Map<string, Shift[]>();
  for (const shift of shifts) {
    const key = personKey(shift.row);
    const known = people.get(key);
    if (known === undefined) people.set(key, [shift]);
    else known.push(shift);
  }
  const isReserveAlone = (own: readonly Shift[]) => !own.some(isOnDuty);
  const inOrder = [...people].sort(([, a], [, b]) => Number(isReserveAlone(a)) - Number(isReserveAlone(b)));
  return inOrder.map(([key, own]) => ({
    key,
    name: own[0] === undefined ? '' : cellString(own[0].row, 'name'),
    shifts: own.map((shift) => ({
      rowIndex: shift.rowIndex,
      from: shift.startsAt,
      to: shift.endsAt,
      isReserve: !isOnDuty(shift),
    })),
    doubleBookings: own.flatMap(({ rowIndex }) => bookingsOf.get(rowIndex) ?? []),
  }));
}

/**
 * The roster as a calendar, from the first beginning to the last end, and over all days of the event where the letter
 * gives dates. `null` when no row has a beginning and a later end yet.
 */
export function rosterCalendar(
  rows: readonly RecordRow[],
  event: { readonly startsOn: string | null; readonly endsOn: string | null },
): RosterCalendar | null {
  const shifts = completeShifts(rows);
  const first = shifts[0];
  if (first === undefined) return null;
  const innerGaps = findRosterGaps(shifts);
  const gaps = [...findUncoveredEnds(shifts, event), ...innerGaps].sort((a, b) => (a.from < b.from ? -1 : 1));
  const doubleBookings = findDoubleBookings(shifts).map((finding) => ({
    ...finding,
    name: cellString(rows[finding.rowIndex] ?? {}, 'name'),
  }));
  const lastEnd = shifts.reduce((latest, { endsAt }) => (endsAt > latest ? endsAt : latest), first.endsAt);
  const days = [
    first.startsAt.slice(0, 10),
    lastDayOf(lastEnd),
    ...(event.startsOn === null ? [] : [event.startsOn]),
    ...(event.endsOn === null ? [] : [event.endsOn]),
  ].sort();
  const firstDay = days[0] ?? '';
  const lastDay = days.at(-1) ?? '';
  return {
    firstDay,
    dayCount: (Date.parse(lastDay) - Date.parse(firstDay)) / DAY_MS + 1,
    people: groupByPerson(shifts, doubleBookings),
    covered: coveredStretches(shifts, innerGaps),
    gaps,
    doubleBookings,
    incompleteCount: rows.length - shifts.length,
  };
}

/** The days of a calendar, `YYYY-MM-DD`. */
export function calendarDays({ firstDay, dayCount }: RosterCalendar): readonly string[] {
  return Array.from({ length: dayCount }, (_, index) => dayOf(Date.parse(firstDay) + index * DAY_MS));
}

/** Where a stretch lies between the first midnight (0) and the last one (1) of a calendar. */
export function placeInCalendar(
  { firstDay, dayCount }: RosterCalendar,
  { from, to }: Stretch,
): { readonly start: number; readonly size: number } {
  const length = dayCount * DAY_MS;
  return { start: (toMs(from) - Date.parse(firstDay)) / length, size: (toMs(to) - toMs(from)) / length };
}

/** How long a stretch is, in minutes; `23:59` at its end stands for midnight. */
export function minutesOf({ from, to }: Stretch): number {
  return (toMs(to) - toMs(from)) / MINUTE_MS + (to.endsWith('T23:59') ? 1 : 0);
}
