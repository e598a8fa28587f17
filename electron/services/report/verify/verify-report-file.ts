import { once } from '#shared/base/once.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import type {
  IntegrityCause,
  IntegrityRemark,
  IntegrityStatus,
  SignatureInfo,
  Verification,
} from '#shared/report/verification.ts';
import { integritySentence } from '#shared/report/integrity-sentences.ts';
import {
  additionSentence,
  findingsSentence,
  signatureFaultSentence,
  standingSentence,
  timeStampSentence,
} from '#shared/report/verification-sentences.ts';
import { type KnownKeys, knownKeys } from '#shared/keys/unit-keys.ts';
import { builtInIssuers } from '#shared/keys/issuer-list.ts';
import type { DecryptionAtHand } from '#services/keys/decryption-key.ts';
import { type KnownIssuers, knownIssuers } from '#services/keys/known-issuers.ts';
import { signerVerdict } from '#shared/report/signer-verdict.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import { type Judgement, judgeReportFile } from './judge-report-file.ts';

/** What the verifier may know besides the file. */
export interface VerifyOptions {
  /** The keys that the receiver has approved, each for one unit; none by default. */
  readonly keys?: KnownKeys;
  /** Who issues certificates; those that come with the app by default. */
  readonly issuers?: KnownIssuers;
  /** The packs to hold reports against; the built-in ones by default. */
  readonly directives?: readonly Directive[];
  /** The key of this PC for files that were encrypted on their way; none by default. */
  readonly decryption?: DecryptionAtHand;
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
  const judgement = await judgeReportFile(
    bytes,
    options.directives ?? builtInDirectives,
    options.issuers ?? appIssuers(),
  );
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
    return refusedFile(bytes, 'not-judged', detail);
  }
}

/** The verdict on bytes of which nothing else is known than why they are refused; `detail` in English, for IT staff. */
export function refusedFile(bytes: Uint8Array, cause: IntegrityCause, detail = ''): Verification {
  return verificationOf(bytes, { ...NOTHING_KNOWN, cause, detail }, {});
}

/** A built-in list with a certificate that is not what it says is a bug. */
const appIssuers = once((): KnownIssuers => {
  const issuers = knownIssuers(builtInIssuers);
  if (!issuers.ok) throw new Error(issuers.error);
  return issuers.value;
});

const MAX_DETAIL = 500;
const NO_KEYS = knownKeys([]);

const NOTHING_KNOWN: Omit<Judgement, 'cause' | 'detail'> = {
  wasSealed: false,
  missingBytes: 0,
  signatures: [],
  additions: [],
  sealedPart: null,
  signedContentSha256: null,
  fileSha256: null,
  content: null,
  receipt: null,
  summary: null,
};

function verificationOf(bytes: Uint8Array, judgement: Judgement, options: VerifyOptions): Verification {
  const { cause, detail, signatures, content } = judgement;
  const findings = content?.findings ?? 'not-checked';
  const signed = { isIntact: cause === 'intact', signatures, unit: content?.report.input.unit ?? null };
  const signer = signerVerdict(signed, options.keys ?? NO_KEYS);
  return {
    sizeBytes: bytes.length,
    fileSha256: fileSha256Of(bytes, judgement),
    integrity: {
      status: integrityStatus(judgement),
      cause,
      detail,
      ...integritySentence(cause, judgement.missingBytes),
      remarks: remarksOf(judgement),
    },
    signer,
    standing: standingOf(judgement, signer),
    signatures: [...signatures],
    sealed: sealedOf(judgement),
    sealedPart: judgement.sealedPart,
    pack: content?.pack ?? 'none',
    findings: { status: findings, sentence: findingsSentence(findings) },
    reportSha256: content?.reportSha256 ?? null,
    report: content?.report ?? null,
    receipt: judgement.receipt,
    summary: judgement.summary,
  };
}

function fileSha256Of(bytes: Uint8Array, { fileSha256 }: Judgement): string {
  return fileSha256 ?? sha256(bytes);
}

/** Other reports are not at hand here; of what is not to be used the question is not asked. */
function standingOf({ cause }: Judgement, signer: Verification['signer']): Verification['standing'] {
  const isUsable = cause === 'intact' && signer.status !== 'other-unit-key';
  const status = isUsable ? 'not-compared' : 'not-considered';
  return { status, ...standingSentence(status) };
}

function sealedOf({ cause, signatures, signedContentSha256 }: Judgement): Verification['sealed'] {
  const [first] = signatures;
  if (cause !== 'intact' || first === undefined || signedContentSha256 === null) return null;
  return { signedContentSha256, keyFingerprint: first.fingerprint };
}

/** What a whole file carries beside what was sealed, each with its sentence. */
function remarksOf({ cause, additions, signatures }: Judgement): IntegrityRemark[] {
  if (cause !== 'intact') return [];
  return [
    ...additions.map(({ kind, count, text }) => ({ kind, text, ...additionSentence(kind, count) })),
    ...signatures.flatMap((signature) => signatureRemark(signature)),
  ];
}

function signatureRemark({ kind, fault, claimedTime }: SignatureInfo): IntegrityRemark[] {
  if (fault !== null)
    return [{ kind: 'signature-does-not-count', text: null, ...signatureFaultSentence(fault) }];
  return kind === 'time-stamp' && claimedTime !== null
    ? [{ kind, text: null, ...timeStampSentence(claimedTime) }]
    : [];
}

const STATUSES: Partial<Record<IntegrityCause, IntegrityStatus>> = {
  intact: 'intact',
  'empty-file': 'not-a-report',
  'file-too-large': 'not-a-report',
  'not-a-pdf': 'not-a-report',
  'not-our-report': 'not-a-report',
  receipt: 'not-a-report',
  'receipt-data-invalid': 'not-a-report',
  'desk-summary': 'not-a-report',
  'desk-summary-invalid': 'not-a-report',
  'office-document': 'not-a-report',
  'packed-archive': 'packed',
  'packed-mail': 'packed',
  'mail-damaged': 'packed',
  'mail-too-large': 'packed',
  'mail-without-report': 'not-a-report',
  'outlook-mail': 'packed',
  'zip-locked': 'packed',
  'zip-damaged': 'packed',
  'zip-too-large': 'packed',
  'zip-without-report': 'not-a-report',
  'encrypted-no-key': 'packed',
  'encrypted-key-locked': 'packed',
  'encrypted-for-others': 'packed',
  'encrypted-damaged': 'packed',
  'encrypted-kind-unknown': 'packed',
  'encrypted-without-pdf': 'packed',
  'packed-base64': 'packed',
  'packed-portfolio': 'packed',
  'cut-off': 'incomplete',
  'saved-again': 'no-data',
  'no-report-data': 'no-data',
  'no-signature': 'no-data',
  // honest signers lock files too: whether it was changed cannot be seen
  encrypted: 'no-data',
  'not-judged': 'not-judged',
};

function integrityStatus({ cause, wasSealed }: Judgement): IntegrityStatus {
  return STATUSES[cause] ?? (wasSealed ? 'changed' : 'not-a-report');
}
