import { loadStoredEvidence } from '#services/evidence/load-stored-evidence.ts';
import type { SigningKey } from '#services/keys/certificate-key.ts';
import { openCertificateFile } from '#services/keys/pkcs12/open-certificate-file.ts';
import { importSealingKey } from '#services/keys/sealing-key.ts';
import { exportReport } from '#services/report/export-report.ts';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { JobData, JobOutput } from './file-worker-messages.ts';
import type { ExportProgress } from '#shared/report/export-progress.ts';

/** Makes the report file that main has asked for. Main has examined input and key, so faults in them are bugs. */
export async function runExport(
  job: JobData<'export-report'>,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<Result<JobOutput<'export-report'>, Failure>> {
  const { directive } = job;
  const key = await openJobKey(job);
  if (!key.ok) return key;
  const exported = await exportReport({
    directive,
    input: reportInputSchemaFor(directive).parse(job.input),
    loadEvidence: loadStoredEvidence(job.evidenceFolder, job.originalNames),
    key: key.value,
    targetPath: job.targetPath,
    link: job.link,
    now: job.createdAt,
    app: job.app,
    hidesPhones: job.hidesPhones,
    onProgress: (stage, fraction) => {
      onProgress({ stage, fraction });
    },
    signal,
  });
  if (!exported.ok) return exported;
  const { reportSha256, fileSha256, sizeBytes } = exported.value;
  return ok({ reportSha256, fileSha256, sizeBytes });
}

/** `null`: the report stays unsigned. */
async function openJobKey({
  key,
  createdAt,
}: JobData<'export-report'>): Promise<Result<SigningKey | null, Failure>> {
  if (key.kind === 'none') return ok(null);
  if (key.kind === 'certificate') return openCertificateFile(key.content, key.passphrase, createdAt);
  const sealingKey = await importSealingKey(key);
  if (sealingKey === null) throw new Error('main sent a key that cannot be used');
  return ok(sealingKey);
}
