import type { ReceivedFile } from './received-file.ts';
import type { Register } from './register.ts';
import type { ReportFacts } from './report-facts.ts';

/** What the files are held against. */
export interface CollationRequest {
  /** Id of the campaign whose reports count. */
  readonly campaign: string;
  readonly register: Register;
  /** The last moment at which a report is in time, ISO 8601; `null`: nobody is late. */
  readonly deadline: string | null;
}

/** A whole report of the campaign, each content once. */
export interface CampaignReport {
  readonly file: ReceivedFile;
  readonly facts: ReportFacts;
}

/** Whether a report was there only after the deadline, by the desk's clock. */
export function isLate(
  { receivedAt }: Pick<ReceivedFile, 'receivedAt'>,
  { deadline }: Pick<CollationRequest, 'deadline'>,
): boolean {
  return deadline !== null && Date.parse(receivedAt) > Date.parse(deadline);
}

/** Compares two texts by their code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
