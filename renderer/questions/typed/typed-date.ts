import { formatDate, localDate, localDateTime } from '#shared/base/dates.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { dateFault, dateTimeFault } from '#renderer/texts/checklist-faults.ts';

const DATE = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/u;
const TIME = /(?:^|\s)(\d{1,2})(?:[:hg](\d{2})?)(?=\s|$)/iu;

function isoDate(typed: string): string | undefined {
  const match = DATE.exec(typed.trim());
  if (match === null) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return localDate.safeParse(iso).success ? iso : undefined;
}

/** Reads a day as people write it (`9/5/2024`, `09-05-24`) into `YYYY-MM-DD`; nothing typed is `''`. */
export function readDate(typed: string): Result<string, string> {
  if (typed.trim() === '') return ok('');
  const iso = isoDate(typed);
  return iso === undefined ? fail(dateFault) : ok(iso);
}

/** Reads `7:30 9/5/2024`, `9/5/2024 7h30` or `9/5/2024 7h` into `YYYY-MM-DDTHH:mm`; nothing typed is `''`. */
export function readDateTime(typed: string): Result<string, string> {
  if (typed.trim() === '') return ok('');
  const time = TIME.exec(typed);
  if (time === null) return fail(dateTimeFault);
  const [, hour = '', minute = '00'] = time;
  const day = isoDate(typed.replace(TIME, ' '));
  const iso = `${day ?? ''}T${hour.padStart(2, '0')}:${minute}`;
  return localDateTime.safeParse(iso).success ? ok(iso) : fail(dateTimeFault);
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
