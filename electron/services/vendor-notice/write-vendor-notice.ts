import type { VendorNotice } from '#shared/checks/notice/vendor-notice.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';
import { renderNoticePdf } from './render-notice-pdf.ts';

/**
 * Writes the notice for whoever looks after a site as PDF; an earlier file of that name stays until the new one is
 * whole. Gives the size in bytes. Errors: those of `writeFileSafely`.
 */
export async function writeVendorNotice(
  notice: VendorNotice,
  createdAt: Date,
  targetPath: string,
): Promise<Result<{ readonly sizeBytes: number }, Failure>> {
  const bytes = await renderNoticePdf(notice, createdAt);
  const written = await writeFileSafely(targetPath, bytes, sameBytesAs(bytes));
  return written.ok ? ok({ sizeBytes: bytes.length }) : written;
}
