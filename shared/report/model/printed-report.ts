import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import type { EvidenceEntry, Report } from '../report.ts';

/** What the pages need to know of an evidence file in any case. */
export type PrintedEvidence = Pick<EvidenceEntry, 'file' | 'originalName'>;

/**
 * The part of a report that is printed. A draft has it before there is a report file: its profile may have gaps, and
 * its evidence is not yet attached to anything.
 */
export type PrintedReport<Evidence extends PrintedEvidence = PrintedEvidence> = Pick<
  Report,
  'createdAt' | 'sequence' | 'correctionReason' | 'assessments' | 'phonesHidden'
> & { readonly input: ReportInputDraft; readonly evidence: readonly Evidence[] };
