import { fitToDirective } from '#shared/answers/fit-to-directive.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import { MAX_SITE_CHECKS } from '#shared/checks/result/site-check-result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { RunPeriod } from '#shared/directives/run.ts';
import { inventorySiteIds } from '#shared/inventory/site-findings.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { readAnswers } from './answers.ts';
import { readCampaignRow } from './campaigns.ts';
import { readNotes } from './notes.ts';
import { readProfile } from './profile.ts';
import { readRecords } from './records.ts';
import { reader } from './reader.ts';
import { readReportedSiteChecks } from './site-checks.ts';
import { shareQuery, type SharedQuery, useSharedQuery } from './shared-query.ts';

const PARTS = [readCampaignRow, readProfile, readAnswers, readRecords, readNotes, readReportedSiteChecks];

/** When work on a campaign can have begun: on this PC, or on the days that the unit has chosen. */
function firstDayOf(startedAt: string, period: RunPeriod | null): string | null {
  const days = [startedAt.slice(0, 'YYYY-MM-DD'.length), period?.startsOn ?? ''].filter((day) => day !== '');
  return days.toSorted()[0] ?? null;
}

/** Everything that the unit has entered for a campaign, as it is stored: not yet in the shape of a pack. */
export const readReportInput = reader(PARTS, async (campaign: string): Promise<ReportInputDraft> => {
  const [{ period, startedAt }, unit, answers, records, notes] = await Promise.all([
    readCampaignRow(campaign),
    readProfile(),
    readAnswers(campaign),
    readRecords(campaign),
    readNotes(campaign),
  ]);
  const rowsOf = (kindId: string) =>
    records.filter((record) => record.kindId === kindId).map(({ row }) => row);
  const tables = Object.fromEntries(recordKinds.map(({ id }) => [id, rowsOf(id)]));
  const siteIds = inventorySiteIds(tables).slice(0, MAX_SITE_CHECKS);
  return {
    campaign,
    period,
    unit,
    answers,
    records: tables,
    siteChecks: [...(await readReportedSiteChecks(siteIds, firstDayOf(startedAt, period)))],
    ...notes,
  };
});

const queries = new WeakMap<Directive, SharedQuery<ReportInputDraft>>();

function inputQuery(directive: Directive): SharedQuery<ReportInputDraft> {
  const known = queries.get(directive);
  if (known !== undefined) return known;
  const query = shareQuery(async () => fitToDirective(await readReportInput(directive.id), directive));
  queries.set(directive, query);
  return query;
}

/** Everything that the unit has entered, in the shape of the pack; `undefined` while loading. Read once for all. */
export function useReportInput(directive: Directive): ReportInputDraft | undefined {
  return useSharedQuery(inputQuery(directive));
}
