import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import { EVIDENCE_LIMIT_BYTES } from '#shared/evidence/evidence-limit.ts';
import { filesNamed } from '#shared/report/evidence-in-use.ts';
import type { StoredEvidence } from '#shared/evidence/stored-evidence.ts';

/** How much evidence a report will carry; a file that is used twice counts once. */
export interface MeasuredEvidence {
  readonly fileCount: number;
  readonly totalBytes: number;
  readonly isTooLarge: boolean;
}

export function measureEvidence(
  input: ReportInputDraft,
  evidence: Readonly<Record<string, StoredEvidence>>,
): MeasuredEvidence {
  const files = filesNamed(input);
  const totalBytes = files.reduce((sum, file) => sum + (evidence[file]?.sizeBytes ?? 0), 0);
  return { fileCount: files.length, totalBytes, isTooLarge: totalBytes > EVIDENCE_LIMIT_BYTES };
}
