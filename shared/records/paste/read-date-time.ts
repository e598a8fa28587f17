import { fail, ok, type Result } from '#shared/base/result.ts';
import { type DayOrder, joinDayAndTime, nextDay, type WrittenMoment } from '#shared/base/written-dates.ts';
import { isDitto } from './ditto.ts';
import type { PasteFaultReason } from './paste-fault.ts';
import { hiddenValueFault, meansNothing, readMoment } from './read-moment.ts';

/** What the rest of a row and the user say about a date and time whose cell may not say all. */
export interface TimeSurroundings {
  readonly order: DayOrder;
  /** The day of the row from a column of its own; `''` when there is none. */
  readonly dayText: string;
  /** `HH:mm` for rows that name only a day. */
  readonly timeOfAll: string | undefined;
  /** For the end of a stretch of time: its beginning, `YYYY-MM-DDTHH:mm`. */
  readonly spanStart: string | undefined;
}

function withDayOfRow(
  time: string | undefined,
  { order, dayText, spanStart }: TimeSurroundings,
): Result<string, PasteFaultReason> {
  const rowDay = readMoment(dayText, order)?.day;
  if (rowDay === undefined && !meansNothing(dayText)) return fail('no-date-time');
  const day = spanStart?.slice(0, 10) ?? rowDay;
  if (day === undefined) return fail('no-day');
  if (time === undefined) return fail('no-time');
  const moment = joinDayAndTime(day, time);
  const isEndBeforeStart = spanStart !== undefined && moment <= spanStart;
  return ok(isEndBeforeStart ? joinDayAndTime(nextDay(day), time) : moment);
}

function joinParts(written: WrittenMoment, around: TimeSurroundings): Result<string, PasteFaultReason> {
  const time = written.time ?? around.timeOfAll;
  if (written.day === undefined) return withDayOfRow(time, around);
  return time === undefined ? fail('no-time') : ok(joinDayAndTime(written.day, time));
}

/**
 * Puts a date and time together from what the row has: both in one cell; a time beside a day from a column of its
 * own; a day with the time that the user gave for all rows; nothing but the day of the row. The end of a stretch may name
 * only a time: it belongs to the day on which it begins, or to the day after when it is not later than the
 * beginning (22:00 to 06:00).
 */
export function readPastedTime(text: string, around: TimeSurroundings): Result<string, PasteFaultReason> {
  const hidden = hiddenValueFault(text);
  if (hidden !== undefined) return fail(hidden);
  if (isDitto(text)) return fail('nothing-above');
  if (meansNothing(text)) return withDayOfRow(around.timeOfAll, around);
  const written = readMoment(text, around.order);
  return written === undefined ? fail('no-date-time') : joinParts(written, around);
}

/** All that was pasted for a date and time: its own cell, and the day of the row where that is needed. */
export function textOfMoment(text: string, { order, dayText }: TimeSurroundings): string {
  const isComplete = !meansNothing(text) && readMoment(text, order)?.day !== undefined;
  return isComplete ? text : `${text} ${dayText}`.trim();
}
