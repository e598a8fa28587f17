import path from 'node:path';
import { assertNever } from '#shared/base/assert-never.ts';
import { buildVendorNotice } from '#shared/checks/notice/vendor-notice.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { BackupProgress } from '#shared/backup/backup-content.ts';
import {
  type FromWorker,
  type JobData,
  type JobName,
  jobs,
  type ToWorker,
  toWorkerSchema,
} from './file-worker-messages.ts';
import { type BackupJobName, isBackupJob, runBackupJob } from './run-backup-job.ts';
import { type DeskJobName, isDeskJob, runDeskJob } from './run-desk-job.ts';
import { isIntakeJob, runIntakeJob } from './run-intake-job.ts';
import { isReadingJob, runReadingJob } from './run-reading-job.ts';
import { verifyOptions } from './verify-options.ts';

const cancellation = new AbortController();

process.parentPort.on('message', ({ data }: { readonly data: unknown }) => {
  const message = toWorkerSchema.parse(data);
  if (message.kind === 'cancel') cancellation.abort();
  else void run(message).then(report);
});

/** Each job loads only the code that it needs. */
async function run({ name, input }: Extract<ToWorker, { kind: 'start' }>): Promise<Result<unknown, Failure>> {
  if (isLongJob(name)) return runLongJob(name, input);
  if (isIntakeJob(name)) return runIntakeJob(name, input);
  if (isReadingJob(name)) return runReadingJob(name, input);
  switch (name) {
    case 'export-report': {
      const { runExport } = await import('./run-export.ts');
      return runExport(jobs[name].input.parse(input), cancellation.signal, (progress) => {
        send({ kind: 'progress', progress });
      });
    }
    case 'examine-certificate':
      return examineCertificate(jobs[name].input.parse(input));
    case 'encrypt-report': {
      const { encryptReport } = await import('#services/report/encrypt-report.ts');
      return encryptReport(jobs[name].input.parse(input));
    }
    case 'write-document': {
      const { runWriteDocument } = await import('./run-write-document.ts');
      return runWriteDocument(jobs[name].input.parse(input));
    }
    case 'verify-report': {
      const known = jobs[name].input.parse(input);
      const { verifyOneFile } = await import('#services/report/verify/verify-report-file.ts');
      return ok(await verifyOneFile(known.content, await verifyOptions(known)));
    }
    case 'verify-received': {
      const known = jobs[name].input.parse(input);
      const { verifyReceivedFile } = await import('#services/report/verify/verify-received-file.ts');
      return ok(await verifyReceivedFile(known.content, await verifyOptions(known)));
    }
    case 'write-vendor-notice': {
      const { check, sender, ...target } = jobs[name].input.parse(input);
      const { writeVendorNotice } = await import('#services/vendor-notice/write-vendor-notice.ts');
      return writeVendorNotice(buildVendorNotice(check, sender), target);
    }
    default:
      return assertNever(name);
  }
}

function isLongJob(name: JobName): name is BackupJobName | DeskJobName {
  return isBackupJob(name) || isDeskJob(name);
}

/** Work that takes its time, with its progress. */
function runLongJob(name: BackupJobName | DeskJobName, input: unknown): Promise<Result<unknown, Failure>> {
  if (isBackupJob(name)) return runBackupJob(name, input, cancellation.signal, sendBackupProgress);
  return runDeskJob(name, input, {
    threadFile: path.resolve(import.meta.dirname, 'desk-worker.js'),
    signal: cancellation.signal,
    onProgress: (progress) => {
      send({ kind: 'reading-progress', progress });
    },
  });
}

async function examineCertificate({ content, passphrase, now }: JobData<'examine-certificate'>) {
  const { openCertificateFile } = await import('#services/keys/pkcs12/open-certificate-file.ts');
  const opened = await openCertificateFile(content, passphrase, now);
  if (!opened.ok) return opened;
  return ok({ fingerprint: opened.value.fingerprint, signerName: opened.value.signerName });
}

function sendBackupProgress(progress: BackupProgress): void {
  send({ kind: 'backup-progress', progress });
}

function report(result: Result<unknown, Failure>): void {
  send(result.ok ? { kind: 'succeeded', output: result.value } : { kind: 'failed', failure: result.error });
}

function send(message: FromWorker): void {
  process.parentPort.postMessage(message);
}
