import type { Directive } from '../directives/directive.ts';

/** The month of a run in the id of its campaign: `tu-kiem-thuong-ky.2026-11`. */
const RUN_MONTH = /\.(?<year>\d{4})-(?<month>\d{2})/u;

/**
 * The last day of a campaign, `YYYY-MM-DD`; `null` where nothing says when it is over. It is the last day of the event, or of
 * the run as the unit has chosen it; for a run whose days are not known here, the end of the month one year after the one in
 * its id, as no run takes longer; for a letter that gives no days, the end of its year.
 * @param directive the pack in its run; `null` when it is not at hand
 */
export function lastDayOf(
  campaign: string,
  directive: Pick<Directive, 'event' | 'letter'> | null,
): string | null {
  const endsOn = directive?.event.endsOn ?? null;
  if (endsOn !== null) return endsOn;
  const { year, month } = RUN_MONTH.exec(campaign)?.groups ?? {};
  if (year !== undefined && month !== undefined) {
    // the day before the first of the next month
    return new Date(Date.UTC(Number(year) + 1, Number(month), 0)).toISOString().slice(0, 10);
  }
  const letter = directive?.letter ?? null;
  return letter === null ? null : `${String(letter.year)}-12-31`;
}

/** Whether a campaign is over on a day, `YYYY-MM-DD`: only then may it be deleted. */
export function isOver(
  campaign: string,
  directive: Pick<Directive, 'event' | 'letter'> | null,
  today: string,
): boolean {
  const last = lastDayOf(campaign, directive);
  return last !== null && last < today;
}
