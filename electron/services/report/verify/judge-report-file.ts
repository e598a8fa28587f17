import type { Directive } from '#shared/directives/directive.ts';
import { type SealedSummary, SUMMARY_JSON_NAME } from '#shared/desk-summary/summary-content.ts';
import type { SealedReceipt } from '#shared/receipts/receipt-content.ts';
import { REPORT_JSON_NAME } from '#shared/report/report.ts';
import type { IntegrityCause, SignatureInfo } from '#shared/report/verification.ts';
import { refuseActiveContent } from './active-content.ts';
import { readAttachments } from './attachments.ts';
import { Budget } from '#services/pdf/budget.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkSignature, matchDigest, signedSha256, wholeSha256 } from '#services/cms/check-signature.ts';
import { checkLaterSignature } from '#services/cms/later-signature.ts';
import type { KnownIssuers } from '#services/keys/known-issuers.ts';
import { LIMITS } from '#services/pdf/limits.ts';
import { explainRefusal } from './explain-refusal.ts';
import { bytesBehind, type ForeignBytes, foreignBytes } from './foreign-bytes.ts';
import { refuseOtherChanges, refuseOtherThanValidationData } from './only-adds-signature.ts';
import { openEnvelope } from './open-envelope.ts';
import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { readReceipt } from './read-receipt.ts';
import { readSummary } from './read-summary.ts';
import { readReportContent, type ReportContent } from './report-content.ts';
import {
  type ClaimedSignatures,
  claimedSignatures,
  cutSignedRevision,
  hasDroppedSignature,
  type SignedRevision,
} from './signed-revisions.ts';
import { bringsValidationData } from './validation-data.ts';

/** Something beside what was sealed: bytes around it, or validation data. */
export interface FoundAddition extends ForeignBytes {
  readonly kind: 'bytes-before' | 'bytes-behind' | 'validation-data';
}

/** A part of a file, in bytes. */
export interface SealedPart {
  readonly start: number;
  readonly end: number;
}

/** What the bytes of a file prove. */
export interface Judgement {
  readonly cause: IntegrityCause;
  /** For IT staff, in English. */
  readonly detail: string;
  /** Whether a refused file was once sealed, or still claims to be. */
  readonly wasSealed: boolean;
  /** The signatures that hold, in the order of their revisions. */
  readonly signatures: readonly SignatureInfo[];
  /** How many bytes are known to be missing at the end of a file that was cut off. */
  readonly missingBytes: number;
  /** What a file that is intact carries beside what was sealed. */
  readonly additions: readonly FoundAddition[];
  /** Where the sealed file lies between bytes that do not belong to it; only when there are some. */
  readonly sealedPart: SealedPart | null;
  /** SHA-256 of the bytes that the first signature covers; only when the file is intact. */
  readonly signedContentSha256: string | null;
  /** SHA-256 of all bytes, where it came out beside the other; `null`: nobody has worked it out. */
  readonly fileSha256: string | null;
  /** Only when the file is intact. */
  readonly content: ReportContent | null;
  /** Only when the file is a receipt, and whole. */
  readonly receipt: SealedReceipt | null;
  /** Only when the file is a report of a desk on a campaign, and whole. */
  readonly summary: SealedSummary | null;
}

/** What has been found of a file so far; a refusal still tells which signatures held. */
interface Findings {
  readonly signatures: SignatureInfo[];
  readonly additions: FoundAddition[];
  sealedPart: SealedPart | null;
  signedContentSha256: string | null;
  fileSha256: string | null;
  receipt: SealedReceipt | null;
  summary: SealedSummary | null;
}

/** What is known besides the file. */
interface Known {
  readonly directives: readonly Directive[];
  readonly issuers: KnownIssuers;
}

const NOTHING_FOUND = {
  sealedPart: null,
  signedContentSha256: null,
  fileSha256: null,
  receipt: null,
  summary: null,
} as const;
const NOTHING_PROVED = { ...NOTHING_FOUND, additions: [], content: null } as const;

/** Judges a file by its bytes alone. Never throws, whatever the bytes are; time and memory are bounded. */
export async function judgeReportFile(
  bytes: Uint8Array,
  directives: readonly Directive[],
  issuers: KnownIssuers,
): Promise<Judgement> {
  const findings: Findings = { ...NOTHING_FOUND, signatures: [], additions: [] };
  try {
    const content = await readSealedContent(bytes, { directives, issuers }, findings);
    return { cause: 'intact', detail: '', wasSealed: true, missingBytes: 0, ...findings, content };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { signatures, receipt, summary } = findings;
    const said = explainRefusal(error, bytes, signatures.length > 0);
    return { ...NOTHING_PROVED, ...said, signatures, receipt, summary };
  }
}

async function readSealedContent(
  bytes: Uint8Array,
  { directives, issuers }: Known,
  findings: Findings,
): Promise<ReportContent> {
  const { pdf, before } = openEnvelope(bytes);
  const added = foreignBytes(before);
  if (added !== null) findings.additions.push({ kind: 'bytes-before', ...added });
  const budget = new Budget();
  const claimed = claimedSignatures(pdf, budget);
  if (claimed.ranges.length === 0) return refuseUnsigned(claimed.lastRevision);
  const file = before.length === 0 ? bytes : null;
  const revisions = await checkRevisions(claimed, { budget, issuers, file }, findings);
  const end = checkLastRevision(claimed.lastRevision, revisions, findings);
  const behind = bytesBehind(pdf.subarray(end));
  if (behind !== null) findings.additions.push({ kind: 'bytes-behind', ...behind });
  if (added !== null || behind !== null) {
    findings.sealedPart = { start: before.length, end: before.length + end };
  }
  const [first] = revisions;
  if (first === undefined) throw new Error('a signed file without a signed revision');
  return readContent(first.document, directives, findings);
}

function refuseUnsigned(document: PdfDocument): never {
  if (readAttachments(document).has(REPORT_JSON_NAME))
    throw new Refusal('no-signature', 'report.json without a seal');
  throw new Refusal('no-report-data', 'neither seal nor report.json');
}

/** What the check of all revisions needs. */
interface RevisionChecks extends Pick<Known, 'issuers'> {
  readonly budget: Budget;
  /** All bytes, when the PDF begins with the first of them. */
  readonly file: Uint8Array | null;
}

/** Checks every signature over its own revision, and that each revision after the first only adds a signature. */
async function checkRevisions(
  { ranges, lastRevision, unreadable }: ClaimedSignatures,
  { budget, issuers, file }: RevisionChecks,
  findings: Findings,
): Promise<readonly SignedRevision[]> {
  const revisions: SignedRevision[] = [];
  const { bytes } = lastRevision;
  const { signatures } = findings;
  for (const [index, range] of ranges.entries()) {
    const before = revisions.at(-1)?.document;
    if (before === undefined) {
      const matching = matchDigest(bytes, range);
      findings.signedContentSha256 = signedSha256(matching, bytes, range);
      if (file !== null) findings.fileSha256 = wholeSha256(matching, file, range);
      const revision = cutSignedRevision(lastRevision, ranges, index, budget);
      signatures.push(await checkSignature(matching, revision.dictionary, issuers));
      refuseActiveContent(revision.document);
      refuseDroppedSignature(revision, budget);
      revisions.push(revision);
      continue;
    }
    try {
      const revision = cutSignedRevision(lastRevision, ranges, index, budget);
      refuseActiveContent(revision.document);
      const info = await checkLaterSignature(bytes, range, revision.dictionary, issuers);
      refuseOtherChanges({ before, after: revision.document });
      revisions.push(revision);
      signatures.push(info);
    } catch (error) {
      if (error instanceof Refusal) throw afterSeal(`signature ${String(index + 1)}`, error);
      throw error;
    }
  }
  if (unreadable !== null) throw afterSeal('a further signature', unreadable);
  return revisions;
}

/** Gives where the last revision ends that belongs to the file: of the last signature, or of validation data for it. */
function checkLastRevision(
  lastRevision: PdfDocument,
  revisions: readonly SignedRevision[],
  { additions }: Findings,
): number {
  const last = revisions.at(-1);
  if (last === undefined) throw new Error('a signed file without a signed revision');
  let hasData = revisions.some(
    ({ document }, index) =>
      index > 0 &&
      bringsValidationData({ before: revisions[index - 1]?.document ?? document, after: document }),
  );
  const isFurther = (lastRevision.sections[0]?.offset ?? 0) >= last.range.end;
  if (isFurther) {
    refuseActiveContent(lastRevision);
    refuseOtherThanValidationData({ before: last.document, after: lastRevision });
    hasData = true;
  }
  if (hasData) additions.push({ kind: 'validation-data', count: 0, text: null });
  return isFurther ? lastRevision.bytes.length : last.range.end;
}

function refuseDroppedSignature(revision: SignedRevision, budget: Budget): void {
  if (hasDroppedSignature(revision, budget)) {
    throw new Refusal('content-after-seal', 'an earlier signature was dropped');
  }
}

function afterSeal(what: string, refusal: Refusal): Refusal {
  if (refusal.reason === 'active-content') return refusal;
  return new Refusal('content-after-seal', `${what}: ${refusal.message}`);
}

/**
 * Reads the report from the revision that the first signature covers, and from nothing else. What a desk writes is noted, and
 * refused as a report.
 */
function readContent(
  document: PdfDocument,
  directives: readonly Directive[],
  findings: Findings,
): ReportContent {
  const attachments = readAttachments(document);
  const reportStream = attachments.get(REPORT_JSON_NAME);
  if (reportStream === undefined) return refuseOtherContent(document, attachments, findings);
  const content = readReportContent(document.streamData(reportStream, LIMITS.reportJsonBytes), directives);
  checkEvidence(document, attachments, content.report.evidence);
  return content;
}

function refuseOtherContent(
  document: PdfDocument,
  attachments: ReturnType<typeof readAttachments>,
  findings: Findings,
): never {
  const [seal] = findings.signatures;
  const receipt = readReceipt(document, attachments);
  if (receipt !== null && seal !== undefined) {
    findings.receipt = { ...receipt, keyFingerprint: seal.fingerprint };
    throw new Refusal('receipt', 'receipt.json in the place of report.json');
  }
  const summary = readSummary(document, attachments);
  if (summary !== null && seal !== undefined) {
    findings.summary = { ...summary, keyFingerprint: seal.fingerprint };
    throw new Refusal('desk-summary', `${SUMMARY_JSON_NAME} in the place of report.json`);
  }
  throw new Refusal('no-report-data', 'signed, but without report.json');
}
