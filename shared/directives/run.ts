import { z } from 'zod';
import { localDate } from '../base/dates.ts';
import type { UnitTypeId } from '../unit/unit-types.ts';
import { askedOf } from './asked-of.ts';
import type { Directive } from './directive.ts';

/** What stands between the id of a pack and the month of a run: no id of a pack has it. */
const SEPARATOR = '.';

/** The month in which a run begins, and the number of a further run of the same month: `2026-11`, `2026-11.2`. */
const RUN_PART = String.raw`\.\d{4}-(?:0[1-9]|1[0-2])(?:\.[1-9]\d?)?`;

/**
 * The id of a campaign: that of its pack where the pack is run once, so that the reports of all units share it; else that
 * of the pack and the month in which the run begins, `tu-kiem-thuong-ky.2026-11`.
 */
export const campaignIdSchema = z
  .string()
  .max(100)
  .regex(new RegExp(`^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*(?:${RUN_PART})?$`, 'u'));

/** The days of a run as the unit has chosen them, the last one included; `YYYY-MM-DD` each. */
export const runPeriodSchema = z.strictObject({ startsOn: localDate, endsOn: localDate });

/** See `runPeriodSchema`. */
export type RunPeriod = z.output<typeof runPeriodSchema>;

/** One run of a pack: a campaign. */
export interface Run {
  /** See `campaignIdSchema`. */
  readonly campaign: string;
  /** `null` where the pack has the days, and for runs whose days nobody has chosen. */
  readonly period: RunPeriod | null;
}

/** The id of the pack of a campaign. */
export function packIdOf(campaign: string): string {
  return campaign.split(SEPARATOR)[0] ?? '';
}

/** The pack of a campaign among those that are at hand. */
export function findPackOf(directives: readonly Directive[], campaign: string): Directive | undefined {
  const id = packIdOf(campaign);
  return directives.find((directive) => directive.id === id);
}

/** The schema of the ids of all campaigns of a pack. */
export function campaignSchemaOf({ id, event }: Directive) {
  if (event.isRepeated !== true) return z.literal(id);
  return z.string().regex(new RegExp(`^${id}(?:${RUN_PART})?$`, 'u'));
}

/** The id of a run on these days, another one than those of the runs that were begun before. */
export function campaignIdFor(
  { id, event }: Directive,
  period: RunPeriod | null,
  begun: readonly string[],
): string {
  if (event.isRepeated !== true || period === null) return id;
  const first = `${id}${SEPARATOR}${period.startsOn.slice(0, 'YYYY-MM'.length)}`;
  const ofMonth = begun.filter((campaign) => campaign === first || campaign.startsWith(first + SEPARATOR));
  const numbers = ofMonth.map((campaign) => Number(campaign.slice(first.length + 1) || '1'));
  const last = Math.max(0, ...numbers);
  return last === 0 ? first : `${first}${SEPARATOR}${String(last + 1)}`;
}

/** Why days cannot be those of a run. */
export type PeriodFault = 'missing' | 'reversed' | 'too-long';

/** A check that takes longer is no longer one. */
const MAX_DAYS = 366;

/** What is wrong with the days that somebody has chosen; `null` where nothing is. */
export function periodFault(startsOn: string, endsOn: string): PeriodFault | null {
  const chosen = runPeriodSchema.safeParse({ startsOn, endsOn });
  if (!chosen.success) return 'missing';
  const days = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 + 1;
  if (days < 1) return 'reversed';
  return days > MAX_DAYS ? 'too-long' : null;
}

/** What is wrong with days to which those of a run are to be changed; its id holds the month, which therefore stays. */
export function newPeriodFault(
  campaign: string,
  startsOn: string,
  endsOn: string,
): PeriodFault | 'other-month' | null {
  const fault = periodFault(startsOn, endsOn);
  if (fault !== null) return fault;
  return isSoundRun({ campaign, period: { startsOn, endsOn } }, null) ? null : 'other-month';
}

/** Whether a pack is run again and again, or is one of its runs already. */
export function isOfMany({ event }: Directive): boolean {
  return event.isRepeated !== undefined;
}

/**
 * Whether the days of a run are sound and those that its id is made of; what is run again and again has days. A pack that is
 * not at hand, `null`, tells nothing.
 */
export function isSoundRun({ campaign, period }: Run, pack: Directive | null): boolean {
  const month = campaign.split(SEPARATOR)[1];
  if (period === null) return pack === null || !isOfMany(pack);
  return (
    month === period.startsOn.slice(0, 'YYYY-MM'.length) &&
    periodFault(period.startsOn, period.endsOn) === null
  );
}

/** How a run is told from the others of its pack: `tháng 11/2026`, `tháng 11/2026, lần 2`; `''` for a pack that is run once. */
export function runWords(campaign: string): string {
  const [, month, number] = campaign.split(SEPARATOR);
  if (month === undefined) return '';
  const [year = '', monthOfYear = ''] = month.split('-');
  return `tháng ${monthOfYear}/${year}${number === undefined ? '' : `, lần ${number}`}`;
}

/** The title of a pack, with the month of the run. */
export function runTitle(title: string, campaign: string): string {
  return [title, runWords(campaign)].filter((words) => words !== '').join(', ');
}

/**
 * A pack in one run of it: with the id, the name, the days and the tag for file names of the run. Gives the pack itself
 * where the campaign has its id, and what is a run already as it is. The id alone says what is a run: what was begun under
 * one edition of a pack stays reachable under any other.
 */
export function runOf(directive: Directive, { campaign, period }: Run): Directive {
  const words = runWords(campaign);
  if (words === '' || directive.id === campaign) return directive;
  const { name, occasion } = directive.event;
  return {
    ...directive,
    id: campaign,
    title: runTitle(directive.title, campaign),
    fileTag: `${directive.fileTag}-${campaign.slice(directive.id.length + 1).replace(SEPARATOR, '-')}`,
    event: {
      ...directive.event,
      ...period,
      isRepeated: false,
      name: `${name} ${words}`,
      ...(occasion === undefined ? {} : { occasion: `${occasion} ${words}` }),
    },
  };
}

/** What a report is about, as far as its pack has to know. */
export interface ReportedRun extends Run {
  readonly unit: { readonly type: UnitTypeId | '' };
}

/** The part of a pack that a unit is asked, in the run that it reports about. */
export function askedRunOf(directive: Directive, report: ReportedRun): Directive {
  return runOf(askedOf(directive, report.unit.type), report);
}
