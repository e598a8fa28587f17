import { fitToDirective } from '#shared/assessment/fit-to-directive.ts';
import type { ReportInputDraft } from '#shared/assessment/report-input.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { readAnswers } from './answers.ts';
import { readNotes } from './notes.ts';
import { readProfile } from './profile.ts';
import { readRecords } from './records.ts';
import { shareQuery, type SharedQuery, useSharedQuery } from './shared-query.ts';

/** Everything that the unit has entered for a campaign, as it is stored: not yet in the shape of a pack. */
export async function readReportInput(campaign: string): Promise<ReportInputDraft> {
  const [unit, answers, records, notes] = await Promise.all([
    readProfile(),
    readAnswers(campaign),
    readRecords(campaign),
    readNotes(campaign),
  ]);
  const rowsOf = (kindId: string) =>
    records.filter((record) => record.kindId === kindId).map(({ row }) => row);
  return {
    campaign,
    unit,
    answers,
    records: Object.fromEntries(recordKinds.map(({ id }) => [id, rowsOf(id)])),
    siteChecks: [],
    ...notes,
  };
}

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
