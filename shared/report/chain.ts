import { fail, ok, type Result } from '../base/result.ts';

/** The place of a report among the reports of one unit in one campaign. */
export interface ChainLink {
  /** 1 for the first report, then one more each time. */
  readonly sequence: number;
  /** SHA-256 of the bytes of the previous `report.json`; it outlives a further signature on the previous file. */
  readonly previousReportSha256: string | null;
  /** Why there is a further report; empty for the first. */
  readonly correctionReason: string;
}

/** The link of a unit's first report in a campaign. */
export const FIRST_LINK: ChainLink = { sequence: 1, previousReportSha256: null, correctionReason: '' };

/** Whose report in which campaign. */
export interface ReportOrigin {
  readonly unitCode: string;
  readonly campaign: string;
}

/** A report as its successor has to know it. */
export interface PreviousReport extends ReportOrigin {
  readonly sequence: number;
  /** SHA-256 of the bytes of its `report.json`. */
  readonly reportSha256: string;
}

/** Why a report cannot follow another one. */
export type ChainFault = 'other-unit' | 'other-campaign' | 'reason-missing' | 'sequence-exhausted';

const MAX_SEQUENCE = 9_999;

/** The link of the report that follows `previous`; unit codes are compared without regard to case. */
export function nextLink(
  previous: PreviousReport,
  successor: ReportOrigin,
  reason: string,
): Result<ChainLink, ChainFault> {
  if (previous.unitCode.toLowerCase() !== successor.unitCode.toLowerCase()) return fail('other-unit');
  if (previous.campaign !== successor.campaign) return fail('other-campaign');
  if (reason.trim() === '') return fail('reason-missing');
  if (previous.sequence >= MAX_SEQUENCE) return fail('sequence-exhausted');
  return ok({
    sequence: previous.sequence + 1,
    previousReportSha256: previous.reportSha256,
    correctionReason: reason.trim(),
  });
}
