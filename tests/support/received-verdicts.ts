import type { VerifyOptions } from '#services/report/verify/verify-report-file.ts';
import { verifyReceivedFile } from '#services/report/verify/verify-received-file.ts';

/** What came in as one file, each report in it by its name with the cause of its verdict, and what was not looked at. */
export async function receivedVerdicts(bytes: Uint8Array, options: VerifyOptions = {}) {
  const { files, skipped } = await verifyReceivedFile(bytes, options);
  return {
    files: files.map(({ entry, verification }) => [entry, verification.integrity.cause]),
    skipped,
  };
}
