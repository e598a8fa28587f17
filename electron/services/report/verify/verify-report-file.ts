import type { Directive } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import type { IntegrityStatus, Verification } from '#shared/report/verification.ts';
import {
  findingsSentence,
  integritySentence,
  signerSentence,
  standingSentence,
} from '#shared/report/verification-sentences.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import { type Judgement, judgeReportFile } from './judge-report-file.ts';

/** What the verifier may know besides the file. */
export interface VerifyOptions {
  /** Fingerprints of keys that the receiver has approved. */
  readonly knownFingerprints?: ReadonlySet<string>;
  /** The packs to hold reports against; the built-in ones by default. */
  readonly directives?: readonly Directive[];
}

/**
 * Verifies a report file: slice, then parse. Whole (signatures, structure, schema, evidence), whose, and whether it
 * counts, each with a Vietnamese sentence and the next step. Needs no network. Never throws, whatever the bytes are;
 * time and memory are bounded. Whether it counts is `not-compared`: that needs other reports.
 */
export async function verifyReportFile(
  bytes: Uint8Array,
  options: VerifyOptions = {},
): Promise<Verification> {
  const judgement = await judgeReportFile(bytes, options.directives ?? builtInDirectives);
  return verificationOf(bytes, judgement, options);
}

/**
 * As `verifyReportFile`, for one file of many: should the verifier itself fail, which is a bug, this file gets the
 * verdict `not-judged`, never “intact”, and the others are still judged. `verify` is what judges.
 */
export async function verifyOneFile(
  bytes: Uint8Array,
  options: VerifyOptions = {},
  verify: typeof verifyReportFile = verifyReportFile,
): Promise<Verification> {
  try {
    return await verify(bytes, options);
  } catch (error) {
    const detail = String(error).slice(0, MAX_DETAIL);
    return verificationOf(
      bytes,
      { cause: 'not-judged', detail, wasSealed: false, signatures: [], content: null },
      {},
    );
  }
}

const MAX_DETAIL = 500;

function verificationOf(bytes: Uint8Array, judgement: Judgement, options: VerifyOptions): Verification {
  const { cause, detail, signatures, content } = judgement;
  const findings = content?.findings ?? 'not-checked';
  const signer = signerStatus(judgement, options.knownFingerprints ?? new Set());
  return {
    sizeBytes: bytes.length,
    fileSha256: sha256(bytes),
    integrity: { status: integrityStatus(judgement), cause, detail, ...integritySentence(cause) },
    signer: { status: signer, ...signerSentence(signer) },
    standing: { status: 'not-compared', ...standingSentence('not-compared') },
    signatures: [...signatures],
    pack: content?.pack ?? 'none',
    findings: { status: findings, sentence: findingsSentence(findings) },
    reportSha256: content?.reportSha256 ?? null,
    report: content?.report ?? null,
  };
}

function integrityStatus({ cause, wasSealed }: Judgement): IntegrityStatus {
  switch (cause) {
    case 'intact':
      return 'intact';
    case 'empty-file':
    case 'file-too-large':
    case 'not-a-pdf':
      return 'not-a-report';
    case 'no-report-data':
    case 'no-signature':
      return 'no-data';
    case 'not-judged':
      return 'not-judged';
    default:
      return wasSealed ? 'changed' : 'not-a-report';
  }
}

/** A certificate that names itself as its issuer says no more than a key that nobody has approved. */
function signerStatus(
  { cause, signatures }: Judgement,
  knownFingerprints: ReadonlySet<string>,
): Verification['signer']['status'] {
  if (cause !== 'intact') return 'none';
  if (signatures.some(({ fingerprint }) => knownFingerprints.has(fingerprint))) return 'known-unit-key';
  const isIssued = signatures.some((one) => one.kind === 'certificate' && one.issuerName !== one.signerName);
  return isIssued ? 'school-certificate' : 'unknown-key';
}
