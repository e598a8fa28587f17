import { latestExport } from '#services/storage/export-history.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type ChainLink, FIRST_LINK, nextLink, type ReportOrigin } from '#shared/report/chain.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';

/** The place of the next report; every report after the first needs a reason. */
export function nextInChain(
  history: readonly ExportEntry[],
  origin: ReportOrigin,
  correctionReason: string,
): Result<ChainLink, Failure> {
  const latest = latestExport(history, origin.unitCode, origin.campaign);
  if (latest === undefined) return ok(FIRST_LINK);
  const link = nextLink(latest, origin, correctionReason);
  return link.ok ? link : fail({ code: 'invalid-input', detail: `correctionReason ${link.error}` });
}
