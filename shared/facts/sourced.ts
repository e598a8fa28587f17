import { z } from 'zod';
import { daysBetween, formatDate, localDate } from '../base/dates.ts';

/**
 * Where a fact was read: a title, a number or commit if it has one, an address unless the list is the app's own, the day
 * on which it was read or drawn up.
 */
export const sourceSchema = z.strictObject({
  title: z.string().min(3).max(200),
  number: z.string().max(80).default(''),
  /** Where others can read it; left out for the app's own lists. */
  address: z.url({ protocol: /^https$/u }).optional(),
  /** A list that the app's makers drew up themselves: it says so instead of an address. */
  isOwn: z.boolean().default(false),
  readOn: localDate,
  /** Where it was read when that was a copy, and not the address itself. */
  copy: z.url({ protocol: /^https$/u }).optional(),
  /** Named by whoever drew the table up, who has not opened it: `npm run facts` says so until somebody has. */
  isUnread: z.boolean().default(false),
  /** Under which licence the source gives its facts, where it says so. */
  licence: z.string().max(40).optional(),
});

/** Where a fact was read. */
export type Source = z.output<typeof sourceSchema>;

/** What every entry of a table of facts bears: the day for which it holds, and where it was read. */
export interface Sourced {
  /** `YYYY-MM-DD`: the source said so on this day. */
  readonly asOf: string;
  readonly source: Source;
}

const YEAR_DAYS = 365;

/** Whether a fact is older than a year on a day (`YYYY-MM-DD` or an ISO instant). */
export function isOutOfDate(asOf: string, today: string): boolean {
  return daysBetween(asOf, today.slice(0, 10)) > YEAR_DAYS;
}

/**
 * The words that go with a sentence that a table decides: `theo dữ liệu ngày 22/08/2026`, and that the table is old when
 * more than a year lies between. `today`: `YYYY-MM-DD` or an ISO instant.
 */
export function asOfWords(asOf: string, today: string): string {
  const words = `theo dữ liệu ngày ${formatDate(asOf)}`;
  return isOutOfDate(asOf, today) ? `${words}, đã cũ hơn một năm` : words;
}
