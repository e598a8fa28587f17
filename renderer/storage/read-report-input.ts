import type { ReportInputDraft } from '#shared/assessment/report-input.ts';
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
  return {
    campaign,
    unit,
    answers,
    records: Object.fromEntries(recordKinds.map(({ id }) => [id, rowsOf(id)])),
    ...notes,
  };
}
