import type { ReportInput } from '#shared/answers/report-input.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { EVIDENCE_LIMIT_BYTES } from '#shared/evidence/evidence-limit.ts';
import type { ChainLink } from '#shared/report/chain.ts';
import type { Report } from '#shared/report/report.ts';
import { reportDocument } from '#shared/documents/content/report-document.ts';
import { writeDocx } from '../documents/write-document.ts';
import type { SigningKey } from '../keys/certificate-key.ts';
import { sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';
import { type ComposedReport, composeReport, renderReport } from './compose-report.ts';
import { exportFraction, type ExportStage } from './export-progress.ts';
import type { LoadEvidence } from '../evidence/loaded-evidence.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { sha256 } from '../hashes/sha256.ts';
import type { RenderedPdf } from './render-pdf/draw-archive-pdf.ts';
import { sealPdf } from './seal/seal-pdf.ts';
import { verifyReportFile } from './verify/verify-report-file.ts';

/** Everything that an export needs; nothing of it knows Electron. */
export interface ExportRequest {
  readonly directive: Directive;
  /** Already held against the schema of the directive. */
  readonly input: ReportInput;
  readonly loadEvidence: LoadEvidence;
  /** `null`: the file is left without a signature, for the unit to sign it in a tool of its own. */
  readonly key: SigningKey | null;
  /** Absolute path of the file; an earlier file stays untouched until the new one is whole. */
  readonly targetPath: string;
  /** Where a copy without a signature goes, for signing with the unit's own certificate; none when left out. */
  readonly unsignedTargetPath?: string;
  /** Where an editable copy of what the pages say goes, as a Word file; none when left out. */
  readonly docxTargetPath?: string;
  readonly link: ChainLink;
  readonly now: Date;
  readonly app: Report['app'];
  readonly maxEvidenceBytes?: number;
  /** Whether phone numbers are left out of pages and data. */
  readonly hidesPhones?: boolean;
  /** `fraction` of the whole export, 0 to 1, never falling. */
  readonly onProgress: (stage: ExportStage, fraction: number) => void;
  readonly signal: AbortSignal;
}

/** A report file that was written, read back and verified. */
export interface ExportedReport {
  readonly report: Report;
  readonly sizeBytes: number;
  readonly fileSha256: string;
  readonly reportSha256: string;
  /** Of the key that sealed or signed it; `null` for an unsigned file. */
  readonly fingerprint: string | null;
  readonly pageCount: number;
}

type Progress = (stage: ExportStage, doneOfStage: number) => void;

/** A step of the whole export that is worth a message; the pages report every line that they draw. */
const SMALLEST_STEP = 0.01;

function reporting(request: ExportRequest): Progress {
  let last: { readonly stage: ExportStage; readonly fraction: number } | undefined;
  return (stage, done) => {
    const fraction = exportFraction(stage, done);
    if (last?.stage === stage && fraction < last.fraction + SMALLEST_STEP && done < 1) return;
    last = { stage, fraction };
    request.onProgress(stage, fraction);
  };
}

async function compose(request: ExportRequest, progress: Progress): Promise<Result<ComposedReport, Failure>> {
  progress('evidence', 0);
  const evidence = await gatherEvidence({
    input: request.input,
    directive: request.directive,
    loadEvidence: request.loadEvidence,
    maxTotalBytes: request.maxEvidenceBytes ?? EVIDENCE_LIMIT_BYTES,
    onFile: (done, total) => {
      progress('evidence', done / total);
    },
    signal: request.signal,
  });
  return evidence.ok ? ok(composeReport(request, evidence.value)) : evidence;
}

/** Asked anew each time: the signal changes while the export waits. */
function isCancelled({ signal }: ExportRequest): boolean {
  return signal.aborted;
}

/** Looks at the bytes that the disk gave back with the same verifier as the receiver. */
async function checkSealed(
  bytes: Uint8Array,
  composed: ComposedReport,
  key: SigningKey,
): Promise<Result<void, Failure>> {
  const { integrity, reportSha256, signatures } = await verifyReportFile(bytes, {
    directives: [composed.directive],
  });
  const isOurs =
    integrity.status === 'intact' &&
    reportSha256 === composed.reportSha256 &&
    signatures[0]?.fingerprint === key.fingerprint;
  if (isOurs) return ok(undefined);
  return fail({ code: 'self-check-failed', detail: `${integrity.cause}: ${integrity.detail}` });
}

async function writeUnsigned(composed: ComposedReport, targetPath: string): Promise<Result<void, Failure>> {
  const { bytes } = await renderReport(composed, null, () => undefined);
  return await writeFileSafely(targetPath, bytes, sameBytesAs(bytes));
}

/** The copies without a seal that were asked for. */
async function writeCopies(
  { unsignedTargetPath, docxTargetPath }: ExportRequest,
  composed: ComposedReport,
): Promise<Result<void, Failure>> {
  if (unsignedTargetPath !== undefined) {
    const unsigned = await writeUnsigned(composed, unsignedTargetPath);
    if (!unsigned.ok) return unsigned;
  }
  if (docxTargetPath === undefined) return ok(undefined);
  const document = reportDocument(composed.report, composed.directive);
  const docx = await writeDocx(document, docxTargetPath);
  return docx.ok ? ok(undefined) : docx;
}

async function writeReport(
  request: ExportRequest,
  composed: ComposedReport,
  rendered: RenderedPdf,
  progress: Progress,
): Promise<Result<ExportedReport, Failure>> {
  const { key } = request;
  progress('seal', 0);
  const content = key === null ? rendered.bytes : await sealPdf(rendered.bytes, key);
  if (isCancelled(request)) return fail({ code: 'cancelled', detail: 'seal' });
  progress('write', 0);
  const written = await writeFileSafely(request.targetPath, content, async (bytes) => {
    progress('verify', 0);
    // An unsigned file has nothing to verify.
    return await (key === null ? sameBytesAs(content)(bytes) : checkSealed(bytes, composed, key));
  });
  if (!written.ok) return written;
  progress('verify', 1);
  return ok({
    report: composed.report,
    sizeBytes: content.length,
    fileSha256: sha256(content),
    reportSha256: composed.reportSha256,
    fingerprint: key?.fingerprint ?? null,
    pageCount: rendered.pageCount,
  });
}

/**
 * Makes a report file: evidence, pages, seal or signature, safe write. The file is verified as read back from the disk
 * before it takes the place of an earlier one.
 *
 * Errors: those of `gatherEvidence` and `writeFileSafely`, `self-check-failed`, `cancelled`.
 */
export async function exportReport(request: ExportRequest): Promise<Result<ExportedReport, Failure>> {
  const progress = reporting(request);
  const composed = await compose(request, progress);
  if (!composed.ok) return composed;
  if (isCancelled(request)) return fail({ code: 'cancelled', detail: 'pages' });
  progress('pages', 0);
  const rendered = await renderReport(composed.value, request.key, (fraction) => {
    progress('pages', fraction);
  });
  progress('pages', 1);
  if (isCancelled(request)) return fail({ code: 'cancelled', detail: 'pages' });
  const copies = await writeCopies(request, composed.value);
  if (!copies.ok) return copies;
  return await writeReport(request, composed.value, rendered, progress);
}
