import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { type ChainFault, type ChainLink, nextLink, type ReportOrigin } from '#shared/report/chain.ts';
import { LIMITS } from '#services/pdf/limits.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { isSystemError } from '#services/storage/file-failure.ts';

const CHAIN_SENTENCES: Readonly<Record<ChainFault, string>> = {
  'other-unit': 'Báo cáo trước là của đơn vị khác.',
  'other-campaign': 'Báo cáo trước thuộc đợt tự kiểm khác.',
  'reason-missing': 'Cần ghi lý do lập báo cáo mới bằng --reason.',
  'sequence-exhausted': 'Số lần báo cáo đã đến giới hạn.',
};

async function readReport(filePath: string): Promise<Result<Uint8Array, string>> {
  try {
    const found = await stat(filePath);
    if (!found.isFile()) return fail(`Báo cáo trước không phải tệp: ${filePath}.`);
    if (found.size > LIMITS.fileBytes) return fail(`Báo cáo trước quá lớn: ${filePath}.`);
    return ok(new Uint8Array(await readFile(filePath)));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fail(`Không đọc được báo cáo trước ${filePath} (${error.code}).`);
  }
}

/**
 * The place in the chain after the report in a file, which has to be intact; `directives` are the packs to hold it
 * against. The error is a Vietnamese sentence.
 */
export async function linkAfter(
  filePath: string,
  successor: ReportOrigin,
  reason: string,
  directives: readonly Directive[],
): Promise<Result<ChainLink, string>> {
  const bytes = await readReport(filePath);
  if (!bytes.ok) return bytes;
  const { integrity, report, reportSha256 } = await verifyReportFile(bytes.value, { directives });
  if (report === null || reportSha256 === null) return fail(`Báo cáo trước: ${integrity.sentence}`);
  const link = nextLink(
    {
      unitCode: report.input.unit.code,
      campaign: report.input.campaign,
      sequence: report.sequence,
      reportSha256,
    },
    successor,
    reason,
  );
  return link.ok ? link : fail(CHAIN_SENTENCES[link.error]);
}
