import path from 'node:path';
import { appendSignedVersion, readExportHistory } from '#services/storage/export-history.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';
import { recogniseSigned } from '#shared/report/signed-version.ts';
import type { Verification } from '#shared/report/verification.ts';

/**
 * Enters a file that came back signed in the history, as what is handed in for the export whose data it carries. The same
 * file is entered once. Errors: those of writing the history.
 */
export async function recordSignedFile(
  filePath: string,
  verification: Verification,
  historyFile: string,
  now: Date,
): Promise<Result<CallOutput<'report:record-signed'>, Failure>> {
  const history = await readExportHistory(historyFile);
  const recognised = recogniseSigned(verification, history);
  if (!('exportId' in recognised)) {
    const { sentence, nextStep } = recognised;
    return ok({ status: 'not-recognised', fileName: path.basename(filePath), sentence, nextStep });
  }
  const { exportId, signers } = recognised;
  const { fileSha256, sizeBytes } = verification;
  const entry = history.find(({ id }) => id === exportId);
  const outcome = { status: 'recorded', exportId, ...sequencesOf(entry, history) } as const;
  if (entry?.signedVersions?.at(-1)?.fileSha256 === fileSha256) return ok(outcome);
  const appended = await appendSignedVersion(historyFile, {
    exportId,
    fileName: path.basename(filePath),
    folder: path.dirname(filePath),
    fileSha256,
    sizeBytes,
    recordedAt: now.toISOString(),
    signers: [...signers],
  });
  return appended.ok ? ok(outcome) : appended;
}

function sequencesOf(entry: ExportEntry | undefined, history: readonly ExportEntry[]) {
  const same = history.filter(
    ({ unitCode, campaign }) => unitCode === entry?.unitCode && campaign === entry.campaign,
  );
  const sequence = entry?.sequence ?? 0;
  return { sequence, latestSequence: Math.max(sequence, ...same.map((one) => one.sequence)) };
}
