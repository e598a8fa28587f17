import type { VendorNotice } from '#shared/checks/notice/vendor-notice.ts';
import type { ReportedPicture } from '#shared/checks/result/site-check-result.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { readEvidence } from '../evidence/evidence-store.ts';
import { sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';
import { type NoticePicture, renderNoticePdf } from './render-notice-pdf.ts';

/** Where a notice goes to, and what goes with it. */
export interface NoticeTarget {
  readonly createdAt: Date;
  readonly targetPath: string;
  /** Those that the user has chosen, by their names in the store. */
  readonly pictures: readonly ReportedPicture[];
  readonly evidenceFolder: string;
}

/**
 * Writes the notice for whoever looks after a site as PDF; an earlier file of that name stays until the new one is
 * whole. A picture that is gone or damaged is named in its place. Gives the size in bytes. Errors: those of
 * `writeFileSafely`.
 */
export async function writeVendorNotice(
  notice: VendorNotice,
  { createdAt, targetPath, pictures, evidenceFolder }: NoticeTarget,
): Promise<Result<{ readonly sizeBytes: number }, Failure>> {
  const shown: NoticePicture[] = [];
  for (const { file, page } of pictures) {
    const jpeg = await readEvidence(evidenceFolder, file);
    shown.push({ page, jpeg: jpeg.ok ? jpeg.value : null });
  }
  const bytes = await renderNoticePdf(notice, shown, createdAt);
  const written = await writeFileSafely(targetPath, bytes, sameBytesAs(bytes));
  return written.ok ? ok({ sizeBytes: bytes.length }) : written;
}
