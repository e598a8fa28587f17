import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { sha256 } from '#services/hashes/sha256.ts';
import type { KeyStore } from '#services/keys/key-store.ts';
import { keepEarlier } from '#services/storage/keep-earlier.ts';
import { appendToExportHistory, readExportHistory } from '#services/storage/export-history.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import { contentText } from '#shared/report/content-text.ts';
import { reportFileName } from '#shared/report/file-name.ts';
import type { Report } from '#shared/report/report.ts';
import type { RunWorkerJob } from '../workers/run-worker-job.ts';
import { examineInput } from './examine-input.ts';
import { nextInChain } from './next-in-chain.ts';
import { obtainSigner } from './obtain-signer.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';
import type { ExportProgress } from '#shared/report/export-progress.ts';

const UNSIGNED_ENDING = '_chua-ky.pdf';
const EXPORT_LIMIT_MS = 10 * 60_000;
/** The worker may have put the file in its place before it was ended, and could not say so. */
const ENDED_FROM_OUTSIDE: ReadonlySet<Failure['code']> = new Set(['cancelled', 'worker-stopped']);

/** What an export works with. */
export interface ExportDependencies {
  readonly app: Report['app'];
  /** The packs that a report may be about. */
  readonly directives: readonly Directive[];
  readonly evidenceFolder: string;
  readonly historyFile: string;
  readonly keyStore: KeyStore;
  readonly runJob: RunWorkerJob;
  /** Asks the user where to; `null` when the user gives up. */
  readonly chooseTarget: (proposedName: string) => Promise<string | null>;
  readonly onProgress: (progress: ExportProgress) => void;
  readonly signal: AbortSignal;
}

type ExportRequest = CallInput<'report:export'>;
type ExportOutcome = CallOutput<'report:export'>;

/**
 * Examines the input, finds key and place in the chain, asks where to, has the worker write the file and enters it in
 * the history; where that cannot be, an earlier file at the place comes back. A report counts only when the history has it: else
 * the next one would take its number.
 */
export async function exportToFile(
  request: ExportRequest,
  deps: ExportDependencies,
): Promise<Result<ExportOutcome, Failure>> {
  const now = new Date();
  const examined = examineInput(request.input, deps.directives);
  if (!examined.ok) return examined;
  const { input, pack, directive } = examined.value;
  const origin = { unitCode: input.unit.code, campaign: input.campaign };
  const history = await readExportHistory(deps.historyFile);
  const link = nextInChain(history, origin, request.correctionReason);
  if (!link.ok) return link;
  const signer = await obtainSigner(request, input.unit, deps, now);
  if (!signer.ok) return signer;
  const { form, fingerprint, signerName, key } = signer.value;
  const fileName = reportFileName(input.unit.name, directive.fileTag, link.value.sequence);
  const proposedName = form === 'unsigned' ? fileName.replace(/\.pdf$/u, UNSIGNED_ENDING) : fileName;
  const targetPath = await deps.chooseTarget(proposedName);
  if (targetPath === null) return ok({ status: 'not-chosen' });
  const earlier = await keepEarlier(targetPath);
  if (!earlier.ok) return earlier;
  const { originalNames } = request;
  const { app, evidenceFolder, onProgress, signal } = deps;
  const written = await deps.runJob(
    'export-report',
    {
      directive: pack,
      input: { ...input },
      originalNames,
      evidenceFolder,
      key,
      link: link.value,
      app,
      createdAt: now,
      targetPath,
      hidesPhones: request.hidesPhones ?? false,
    },
    { timeLimitMs: EXPORT_LIMIT_MS, onProgress, signal },
  );
  if (!written.ok) {
    await (ENDED_FROM_OUTSIDE.has(written.error.code) ? earlier.value.putBack() : earlier.value.letGo());
    return written;
  }
  const entry: ExportEntry = {
    id: randomUUID(),
    ...origin,
    sequence: link.value.sequence,
    fileName: path.basename(targetPath),
    folder: path.dirname(targetPath),
    ...written.value,
    exportedAt: now.toISOString(),
    correctionReason: link.value.correctionReason,
    fingerprint,
    contentSha256: sha256(contentText(request.input)),
    ...(form === 'sealed' ? {} : { form, signerName }),
  };
  const entered = await appendToExportHistory(deps.historyFile, entry);
  if (!entered.ok) {
    await earlier.value.putBack();
    return entered;
  }
  await earlier.value.letGo();
  return ok({ status: 'saved', entry });
}
