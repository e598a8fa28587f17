import { localDate, localDateTime } from './dates.ts';
import { cleanLine, foldAccents } from './vietnamese-text.ts';
import { readMonthInWords } from './written-months.ts';

/** Whether `5/9/2024` is the fifth of September, as people write here, or the ninth of May, as an American Excel shows it. */
export type DayOrder = 'day-first' | 'month-first';

/** A day `YYYY-MM-DD`, a time `HH:mm` (up to `24:00`), or both: whatever somebody wrote down. */
export interface WrittenMoment {
  readonly day: string | undefined;
  readonly time: string | undefined;
}

/** Nobody writes a day and a time at greater length. */
const MAX_LENGTH = 80;

const WEEKDAY =
  /(?<![a-z\d])(?:thu\s*(?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat|cn|th\s[2-7](?=\s*,)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)(?=[\s.,]))(?![a-z\d])/gu;
const FILLER = /(?<![a-z\d])(?:ngay|luc|vao)(?![a-z])/gu;
const ISO_JOINT = /(?<=\d{4}-\d{2}-\d{2})t(?=\d{2}:)/u;
const YEAR_WORD = /\s*nam\s*(?=\d)/u;

// Minutes never run into a date: `7h 09/05/2024` is seven o'clock.
const TIME =
  /(?<![\d/.:])(\d{1,2})\s*(?::|h|g(?:io)?)\s*(?:(\d{2})(?!\d|\/|\.\d|-\d{1,2}-\d)(?:\s*(?:phut|p|'))?)?(?::\d{2}(?:\.\d+)?)?\s*(am|pm|sa|ch|sang|trua|chieu|toi)?(?![a-z\d])/u;

const YEAR_LAST = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})$/u;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/u;
const OUTER_PUNCTUATION = /^[\s,;:()-]+|[\s,;:()-]+$/gu;

function isoDay(year = '', month = '', day = ''): string | undefined {
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^(?:19|20)/u.test(iso) && localDate.safeParse(iso).success ? iso : undefined;
}

function readDay(plain: string, order: DayOrder): string | undefined {
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst !== null) return isoDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const inWords = /[a-z]/u.test(plain) ? readMonthInWords(plain) : undefined;
  if (inWords !== undefined) return isoDay(inWords.year, inWords.month, inWords.day);
  const numeric = plain.replace(YEAR_WORD, '/');
  const yearLast = YEAR_LAST.exec(numeric);
  if (yearLast === null) return undefined;
  const [, first, second, year] = yearLast;
  const isMonthFirst = order === 'month-first' && numeric === plain;
  return isMonthFirst ? isoDay(year, first, second) : isoDay(year, second, first);
}

/** The hour of the day for an hour beside `sáng`, `chiều`, `SA`, `CH`, `AM`, `PM`. */
function hourOfDay(hour: number, part: string): number {
  switch (part) {
    case 'am':
    case 'sa':
    case 'sang':
      return hour === 12 ? 0 : hour;
    case 'pm':
    case 'ch':
    case 'chieu':
    case 'toi':
      return hour < 12 ? hour + 12 : hour;
    case 'trua':
      return hour < 4 ? hour + 12 : hour;
    default:
      return hour;
  }
}

function readTime([, hour = '', minute = '00', part = '']: RegExpExecArray): string | undefined {
  const time = `${String(hourOfDay(Number(hour), part)).padStart(2, '0')}:${minute}`;
  return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/u.test(time) ? time : undefined;
}

/**
 * Reads a day, a time or both as people and spreadsheets write them: `9/5/2024`, `09-05-24`, `2024-05-09`,
 * `Thứ Năm, ngày 9 tháng 5 năm 2024`, `09-Thg5-24`, `09 Tháng Năm 2024`, `9-May-24`, `7:30`, `7h30`, `7 giờ 30 phút`, `7:30 CH`, in either order. `undefined`
 * when a part of the text is neither; a year of two digits is one of this century.
 */
export function readWrittenMoment(text: string, order: DayOrder = 'day-first'): WrittenMoment | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const plain = foldAccents(cleanLine(text))
    .replace(ISO_JOINT, ' ')
    .replace(WEEKDAY, ' ')
    .replace(FILLER, ' ');
  const match = TIME.exec(plain);
  const time = match === null ? undefined : readTime(match);
  if (match !== null && time === undefined) return undefined;
  const rest = plain.replace(match?.[0] ?? '', ' ').replace(OUTER_PUNCTUATION, '');
  if (rest === '') return time === undefined ? undefined : { day: undefined, time };
  const day = readDay(rest, order);
  return day === undefined ? undefined : { day, time };
}

/** The day after a day, `YYYY-MM-DD` both. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** A day and a time as `YYYY-MM-DDTHH:mm`; `24:00` is the midnight that begins the next day. */
export function joinDayAndTime(day: string, time: string): string {
  const joined = time === '24:00' ? `${nextDay(day)}T00:00` : `${day}T${time}`;
  return localDateTime.parse(joined);
}
