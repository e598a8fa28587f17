import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { PackShelf } from '#services/packs/pack-shelf.ts';
import { encryptingDesks } from '#shared/receipts/encrypting-desks.ts';
import type { EncryptedCopy, ExportEntry } from '#shared/report/export-entry.ts';
import type { RunWorkerJob } from '../workers/run-worker-job.ts';

const ENCRYPT_LIMIT_MS = 60_000;

/**
 * Writes an encrypted copy of what is handed in of an export beside it, for the desks of the campaign's pack. Errors:
 * `desk-certificate-unusable` when the pack names none, those of `encryptReport`.
 */
export async function saveEncrypted(
  entry: ExportEntry,
  packs: Pick<PackShelf, 'list'>,
  runJob: RunWorkerJob,
): Promise<Result<EncryptedCopy, Failure>> {
  const vouching = (await packs.list()).packs.map(({ directive, signer }) => ({
    directive,
    isSigned: signer !== null,
  }));
  const desks = encryptingDesks(entry.campaign, vouching);
  if (desks.length === 0) return fail({ code: 'desk-certificate-unusable', detail: 'the pack names none' });
  const { fileName, folder, fileSha256 } = entry.signedVersions?.at(-1) ?? entry;
  // an export of another PC, from a backup: its file is not here
  if (folder === '') return fail({ code: 'file-not-found', detail: fileName });
  const targetPath = path.join(folder, `${path.parse(fileName).name}.p7m`);
  const written = await runJob(
    'encrypt-report',
    {
      sourcePath: path.join(folder, fileName),
      fileSha256,
      certificates: desks.map(({ certificate }) => Buffer.from(certificate, 'base64')),
      targetPath,
      now: new Date(),
    },
    { timeLimitMs: ENCRYPT_LIMIT_MS },
  );
  return written.ok ? ok({ fileName: path.basename(targetPath), folder }) : written;
}

type Exported = Result<CallOutput<'report:export'>, Failure>;

/** The outcome of an export with what became of the encrypted copy: that it is missing takes nothing from the report. */
export async function withEncryptedCopy(
  exported: Exported,
  packs: Pick<PackShelf, 'list'>,
  runJob: RunWorkerJob,
): Promise<Exported> {
  if (!exported.ok || exported.value.status !== 'saved') return exported;
  const copy = await saveEncrypted(exported.value.entry, packs, runJob);
  const encrypted = copy.ok
    ? { status: 'saved' as const, ...copy.value }
    : { status: 'failed' as const, failure: copy.error };
  return ok({ ...exported.value, encrypted });
}
