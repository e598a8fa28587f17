import type { Directive } from '#shared/directives/directive.ts';
import { REPORT_JSON_NAME } from '#shared/report/report.ts';
import type { IntegrityCause, SignatureInfo } from '#shared/report/verification.ts';
import { refuseActiveContent } from './active-content.ts';
import { readAttachments } from './attachments.ts';
import { Budget } from '#services/pdf/budget.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkSignature, matchDigest } from '#services/cms/check-signature.ts';
import { LIMITS } from '#services/pdf/limits.ts';
import { refuseOtherChanges } from './only-adds-signature.ts';
import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import { latin1 } from '#services/pdf/tokens.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { readReportContent, type ReportContent } from './report-content.ts';
import { findSealTrace, type SealTrace } from './seal-trace.ts';
import {
  type ClaimedSignatures,
  claimedSignatures,
  cutSignedRevision,
  hasDroppedSignature,
  type SignedRevision,
} from './signed-revisions.ts';

/** What the bytes of a file prove. */
export interface Judgement {
  readonly cause: IntegrityCause;
  /** For IT staff, in English. */
  readonly detail: string;
  /** Whether a refused file was once sealed, or still claims to be. */
  readonly wasSealed: boolean;
  /** The signatures that hold, in the order of their revisions. */
  readonly signatures: readonly SignatureInfo[];
  /** Only when the file is intact. */
  readonly content: ReportContent | null;
}

/** Judges a file by its bytes alone. Never throws, whatever the bytes are; time and memory are bounded. */
export async function judgeReportFile(
  bytes: Uint8Array,
  directives: readonly Directive[],
): Promise<Judgement> {
  const signatures: SignatureInfo[] = [];
  try {
    const content = await readSealedContent(bytes, directives, signatures);
    return { cause: 'intact', detail: '', wasSealed: true, signatures, content };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...refined(error, bytes, signatures), signatures, content: null };
  }
}

/** Adds to `signatures` as it goes, so that a refusal can still tell which signatures held. */
async function readSealedContent(
  bytes: Uint8Array,
  directives: readonly Directive[],
  signatures: SignatureInfo[],
): Promise<ReportContent> {
  refuseOtherFiles(bytes);
  const budget = new Budget();
  const claimed = claimedSignatures(bytes, budget);
  if (claimed.ranges.length === 0) return refuseUnsigned(claimed.lastRevision);
  const revisions = await checkRevisions(bytes, claimed, budget, signatures);
  for (const { document } of revisions) refuseActiveContent(document);
  const [first] = revisions;
  if (first === undefined) throw new Error('a signed file without a signed revision');
  return readContent(first.document, directives);
}

function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refusal('empty-file', '0 bytes');
  if (bytes.length > LIMITS.fileBytes) throw new Refusal('file-too-large', `${String(bytes.length)} bytes`);
  if (latin1(bytes, 0, 5) !== '%PDF-') throw new Refusal('not-a-pdf', 'does not begin with %PDF-');
}

function refuseUnsigned(document: PdfDocument): never {
  if (readAttachments(document).has(REPORT_JSON_NAME))
    throw new Refusal('no-signature', 'report.json without a seal');
  throw new Refusal('no-report-data', 'neither seal nor report.json');
}

/** Checks every signature over its own revision, and that each revision after the first only adds a signature. */
async function checkRevisions(
  bytes: Uint8Array,
  { ranges, lastRevision, unreadable }: ClaimedSignatures,
  budget: Budget,
  signatures: SignatureInfo[],
): Promise<readonly SignedRevision[]> {
  const revisions: SignedRevision[] = [];
  for (const [index, range] of ranges.entries()) {
    const before = revisions.at(-1)?.document;
    try {
      const matching = matchDigest(bytes, range);
      const revision = cutSignedRevision(lastRevision, ranges, index, budget);
      const info = await checkSignature(matching, revision.dictionary);
      if (before === undefined) refuseDroppedSignature(revision, budget);
      else refuseOtherChanges({ before, after: revision.document });
      revisions.push(revision);
      signatures.push(info);
    } catch (error) {
      if (error instanceof Refusal && before !== undefined)
        throw afterSeal(`signature ${String(index + 1)}`, error);
      throw error;
    }
  }
  if (unreadable !== null) throw afterSeal('a further signature', unreadable);
  const rest = bytes.length - (revisions.at(-1)?.range.end ?? 0);
  if (rest > 0) throw new Refusal('content-after-seal', `${String(rest)} bytes behind the last signature`);
  return revisions;
}

function refuseDroppedSignature(revision: SignedRevision, budget: Budget): void {
  if (hasDroppedSignature(revision, budget)) {
    throw new Refusal('content-after-seal', 'an earlier signature was dropped');
  }
}

function afterSeal(what: string, refusal: Refusal): Refusal {
  return new Refusal('content-after-seal', `${what}: ${refusal.message}`);
}

/** Reads the report from the revision that the first signature covers, and from nothing else. */
function readContent(document: PdfDocument, directives: readonly Directive[]): ReportContent {
  const attachments = readAttachments(document);
  const reportStream = attachments.get(REPORT_JSON_NAME);
  if (reportStream === undefined) throw new Refusal('no-report-data', 'signed, but without report.json');
  const content = readReportContent(document.streamData(reportStream, LIMITS.reportJsonBytes), directives);
  checkEvidence(document, attachments, content.report.evidence);
  return content;
}

/** What can be said only of a file that claims to be sealed. */
const ABOUT_THE_SEAL = new Set<IntegrityCause>([
  'byte-range-invalid',
  'signature-malformed',
  'algorithm-not-allowed',
  'digest-mismatch',
  'signature-mismatch',
  'certificate-mismatch',
  'content-after-seal',
]);

/** What can be the mere consequence of a changed or an added byte. */
const STRUCTURAL = new Set<IntegrityCause>(['not-a-pdf', 'damaged-pdf', 'no-signature', 'no-report-data']);

const TRACE_CAUSES: Readonly<Record<SealTrace, IntegrityCause | null>> = {
  none: null,
  whole: null,
  unreadable: 'signature-malformed',
  'not-comparable': null,
  'content-changed': 'digest-mismatch',
  'content-added': 'content-after-seal',
};

/**
 * The words for a refusal. Where the structure of the file hides its seal, the bytes still show whether there was
 * one: then the receiver hears that the content was changed, not that some offset is wrong.
 */
function refined(
  { reason, message }: Refusal,
  bytes: Uint8Array,
  signatures: readonly SignatureInfo[],
): Pick<Judgement, 'cause' | 'detail' | 'wasSealed'> {
  const isSealed = signatures.length > 0 || ABOUT_THE_SEAL.has(reason);
  const trace = isSealed ? 'whole' : findSealTrace(bytes);
  const cause = (STRUCTURAL.has(reason) ? TRACE_CAUSES[trace] : null) ?? reason;
  return { cause, detail: message, wasSealed: trace !== 'none' };
}
