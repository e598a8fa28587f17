import { useLiveQuery } from 'dexie-react-hooks';
import { fitToDirective } from '#shared/assessment/fit-to-directive.ts';
import type { ReportInputDraft } from '#shared/assessment/report-input.ts';
import { findDirective } from '#shared/directives/registry.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { readAnswers } from './answers.ts';
import { readNotes } from './notes.ts';
import { readProfile } from './profile.ts';
import { readRecords } from './records.ts';

/** Everything that the unit has entered for a campaign, as the review examines and the export prints it. */
export async function readReportInput(campaign: string): Promise<ReportInputDraft> {
  const [unit, answers, records, notes] = await Promise.all([
    readProfile(),
    readAnswers(campaign),
    readRecords(campaign),
    readNotes(campaign),
  ]);
  const rowsOf = (kindId: string) =>
    records.filter((record) => record.kindId === kindId).map(({ row }) => row);
  const draft = {
    campaign,
    unit,
    answers,
    records: Object.fromEntries(recordKinds.map(({ id }) => [id, rowsOf(id)])),
    siteChecks: [],
    ...notes,
  };
  const directive = findDirective(campaign);
  return directive === undefined ? draft : fitToDirective(draft, directive);
}

/** Everything that the unit has entered, in the shape of the pack; `undefined` while loading. */
export function useReportInput(directive: Directive): ReportInputDraft | undefined {
  return useLiveQuery(
    async () => fitToDirective(await readReportInput(directive.id), directive),
    [directive],
  );
}
