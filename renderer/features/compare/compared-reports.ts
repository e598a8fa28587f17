import type { ComparedEvidence, ComparedReport } from '#shared/campaigns/compare-reports.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { findPackOf, runTitle } from '#shared/directives/run.ts';
import type { Verification } from '#shared/report/verification.ts';
import type { StoredEvidence } from '#shared/evidence/stored-evidence.ts';

/** An earlier state to compare with, and what it is called. */
export interface EarlierReport {
  readonly name: string;
  /** The title of its pack when it belongs to another campaign. */
  readonly otherCampaign: string | undefined;
  readonly report: ComparedReport;
}

/** What the evidence store knows, by the name that an answer uses: SHA-256 and extension. */
function storedFacts(known: Readonly<Record<string, StoredEvidence>>): ReadonlyMap<string, ComparedEvidence> {
  return new Map(
    Object.values(known).map(({ file, originalName }) => [
      file,
      { sha256: file.slice(0, file.lastIndexOf('.')), originalName },
    ]),
  );
}

/** What this PC holds of a campaign, as one side of a comparison. */
export function comparedCampaign<Pack extends Directive | undefined>(
  directive: Pack,
  input: ReportInputDraft,
  evidence: Readonly<Record<string, StoredEvidence>>,
) {
  return { directive, input, evidence: storedFacts(evidence) };
}

/** A report file that was found intact, as one side of a comparison. */
export function comparedFile(
  fileName: string,
  report: NonNullable<Verification['report']>,
  directives: readonly Directive[],
  campaign: string,
): EarlierReport {
  return {
    name: fileName,
    otherCampaign:
      report.input.campaign === campaign ? undefined : runTitle(report.pack.title, report.input.campaign),
    report: {
      directive: findPackOf(directives, report.pack.id),
      input: report.input,
      evidence: new Map(
        report.evidence.map(({ file, sha256, originalName }) => [file, { sha256, originalName }]),
      ),
    },
  };
}
