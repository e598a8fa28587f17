import { formatDate, localDate, localDateTime } from '#shared/base/dates.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { joinDayAndTime, readWrittenMoment } from '#shared/base/written-dates.ts';
import { dateFault, dateTimeFault } from '#renderer/texts/checklist-faults.ts';

/** Reads a day as people write it (`9/5/2024`, `09-05-24`) into `YYYY-MM-DD`; nothing typed is `''`. */
export function readDate(typed: string): Result<string, string> {
  if (typed.trim() === '') return ok('');
  const { day, time } = readWrittenMoment(typed) ?? {};
  return day === undefined || time !== undefined ? fail(dateFault) : ok(day);
}

/** Reads `7:30 9/5/2024`, `9/5/2024 7h30` or `9/5/2024 7h` into `YYYY-MM-DDTHH:mm`; nothing typed is `''`. */
export function readDateTime(typed: string): Result<string, string> {
  if (typed.trim() === '') return ok('');
  const { day, time } = readWrittenMoment(typed) ?? {};
  return day === undefined || time === undefined ? fail(dateTimeFault) : ok(joinDayAndTime(day, time));
}

/** The text that stands in a field for a stored day: `09/05/2024`. What is no day is shown as it is. */
export function dateText(stored: string): string {
  return localDate.safeParse(stored).success ? formatDate(stored) : stored;
}

/** The text that stands in a field for a stored time: `09/05/2024 07:30`. */
export function dateTimeText(stored: string): string {
  const [day = '', time = ''] = stored.split('T');
  return localDateTime.safeParse(stored).success ? `${formatDate(day)} ${time}` : stored;
}
