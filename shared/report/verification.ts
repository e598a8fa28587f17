import { z } from 'zod';
import { sha256Hex } from '../base/text-schemas.ts';
import { sealedSummarySchema } from '../desk-summary/summary-content.ts';
import { sealedReceiptSchema } from '../receipts/receipt-content.ts';
import { anyReportSchema } from './report.ts';

/** Why a file is or is not what it claims to be; one cause a file, the first that the order of the steps meets. */
export const INTEGRITY_CAUSES = [
  'intact',
  // the file is not a report file at all
  'empty-file',
  'file-too-large',
  'not-a-pdf',
  'damaged-pdf',
  'no-report-data',
  'not-our-report',
  // a receipt of the desk, which is whole; or one whose data is not as the app writes it
  'receipt',
  'receipt-data-invalid',
  // a report of a desk on a campaign, likewise
  'desk-summary',
  'desk-summary-invalid',
  // the report may be inside of it
  'packed-archive',
  'zip-locked',
  'zip-damaged',
  'zip-too-large',
  'zip-without-report',
  'packed-mail',
  'mail-damaged',
  'mail-too-large',
  'mail-without-report',
  'outlook-mail',
  // encrypted on its way: no key for it here, one that waits for its passphrase, or the key of somebody else
  'encrypted-no-key',
  'encrypted-key-locked',
  'encrypted-for-others',
  'encrypted-damaged',
  'encrypted-kind-unknown',
  'encrypted-without-pdf',
  'packed-base64',
  'packed-portfolio',
  'office-document',
  // once a report, and nobody has to have meant any harm
  'cut-off',
  'saved-again',
  // a report without, or with a broken, seal
  'no-signature',
  'byte-range-invalid',
  'signature-malformed',
  'algorithm-not-allowed',
  'digest-mismatch',
  'signature-mismatch',
  'certificate-mismatch',
  'content-after-seal',
  // sealed, but not the way this app writes
  'duplicate-report-data',
  'duplicate-attachment',
  'attachment-list-invalid',
  'stream-too-large',
  'active-content',
  'encrypted',
  'report-data-invalid',
  'evidence-missing',
  'evidence-mismatch',
  'evidence-unlisted',
  // a fault of this app met the file: nothing is known of it
  'not-judged',
] as const;

/** The cause of an integrity verdict. */
export type IntegrityCause = (typeof INTEGRITY_CAUSES)[number];

/**
 * `no-data`: a printed, re-saved, locked or stripped copy; `incomplete`: cut off at its end; `packed`: the report may be inside;
 * `not-judged`: the app failed on it, which says nothing of the file.
 */
export const INTEGRITY_STATUSES = [
  'intact',
  'changed',
  'incomplete',
  'no-data',
  'packed',
  'not-a-report',
  'not-judged',
] as const;

/** The first axis of the verdict: is it whole? */
export type IntegrityStatus = (typeof INTEGRITY_STATUSES)[number];

/** What has to be said of the certificate of a signature that holds; `not-bound`: the signature does not name it. */
export const CERTIFICATE_REMARKS = [
  'issuer-unknown',
  'self-issued',
  'expired',
  'not-yet-valid',
  'use-unsuitable',
  'not-bound',
] as const;

/** What has to be said of the certificate of a signature. */
export type CertificateRemark = (typeof CERTIFICATE_REMARKS)[number];

/** Why a signature beside the seal does not count. */
export const SIGNATURE_FAULTS = [
  'algorithm-not-allowed',
  'signature-mismatch',
  'certificate-mismatch',
  'signature-malformed',
] as const;

/** Why a signature beside the seal does not count. */
export type SignatureFault = (typeof SIGNATURE_FAULTS)[number];

const signatureSchema = z.strictObject({
  /** The integrity seal of the app, a signature made with a certificate that somebody else issued, or an RFC 3161 time. */
  kind: z.enum(['app-seal', 'certificate', 'time-stamp']),
  /** Both names as `visibleText` shows them: nothing in them can pass for something else. */
  signerName: z.string(),
  issuerName: z.string(),
  /** Four groups of four characters, from the SHA-256 of the public key. */
  fingerprint: z.string(),
  algorithm: z.string(),
  /** The signer's claim from the PDF, or what a time stamp says; ISO 8601, or `null`. */
  claimedTime: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string(),
  certificate: z.array(z.enum(CERTIFICATE_REMARKS)),
  /** `null` when the signature holds; never set for the first one. */
  fault: z.enum(SIGNATURE_FAULTS).nullable(),
});

/** One signature of a report file. */
export type SignatureInfo = z.output<typeof signatureSchema>;

/** What a whole file carries beside what was sealed. */
export const REMARK_KINDS = [
  'decrypted-here',
  'bytes-before',
  'bytes-behind',
  'validation-data',
  'time-stamp',
  'signature-does-not-count',
] as const;

const remarkSchema = z.strictObject({
  kind: z.enum(REMARK_KINDS),
  sentence: z.string(),
  nextStep: z.string(),
  /** The beginning of what was added, when it is text. */
  text: z.string().nullable(),
});

/** Something that the receiver should know of a file that is whole. */
export type IntegrityRemark = z.output<typeof remarkSchema>;

/** The second axis: whose is it? `known-issuer`: by the word of a listed authority; whether it was revoked is not known. */
export const SIGNER_STATUSES = [
  'known-unit-key',
  'known-issuer',
  'unknown-certificate',
  'unknown-key',
  'other-unit-key',
  'none',
] as const;

/** The third axis: does it count? `not-compared` when there is nothing to compare with. */
export const STANDING_STATUSES = [
  'latest',
  'superseded',
  'duplicate',
  'other-campaign',
  'late',
  'unit-not-in-register',
  // sealed by a key that speaks for the unit no better than another one, or less
  'key-in-dispute',
  'not-compared',
  // of a file that is not intact, or under the key of another unit
  'not-considered',
] as const;

/** Whether the findings in the report are those that its own records give; `not-checked` without its pack. */
export const FINDINGS_STATUSES = ['agree', 'differ', 'not-checked'] as const;

/** One axis of the verdict with its sentence and the next step, in Vietnamese. */
function axis<const Statuses extends readonly [string, ...string[]]>(statuses: Statuses) {
  return z.strictObject({ status: z.enum(statuses), sentence: z.string(), nextStep: z.string() });
}

/** The outcome of verifying one file: three axes, never one green tick. */
export const verificationSchema = z.strictObject({
  sizeBytes: z.int(),
  fileSha256: sha256Hex,
  integrity: axis(INTEGRITY_STATUSES).extend({
    cause: z.enum(INTEGRITY_CAUSES),
    /** A technical remark in English for IT staff: the object, the offset, the name. */
    detail: z.string(),
    /** Only of a file that is intact. */
    remarks: z.array(remarkSchema),
  }),
  signer: axis(SIGNER_STATUSES).extend({
    /** What else has to be known of keys and names: whole sentences, in Vietnamese. */
    remarks: z.array(z.string()),
  }),
  standing: axis(STANDING_STATUSES),
  /** In the order of their revisions; the first one covers the report data. */
  signatures: z.array(signatureSchema),
  /**
   * By which a duplicate is recognised, whatever was added or written in another way: what the first signature covers,
   * and the key that made it. Only when the file is intact.
   */
  sealed: z.strictObject({ signedContentSha256: sha256Hex, keyFingerprint: z.string() }).nullable(),
  /**
   * Where the sealed file lies between bytes that do not belong to it, or in what was decrypted; `null` when it came as it
   * is, or is not intact.
   */
  sealedPart: z.strictObject({ start: z.int(), end: z.int() }).nullable(),
  /** Whether this app has the pack: `other-edition` means the same id with other content. */
  pack: z.enum(['known', 'other-edition', 'unknown', 'none']),
  /** What comes of working out the app's findings again. */
  findings: z.strictObject({ status: z.enum(FINDINGS_STATUSES), sentence: z.string() }),
  /** SHA-256 of the bytes of `report.json`. */
  reportSha256: sha256Hex.nullable(),
  /** The content, only when the file is intact. */
  report: anyReportSchema.nullable(),
  /** What a receipt says, only when the file is one and is whole; whether it fits is not judged here. */
  receipt: sealedReceiptSchema.nullable(),
  /** What a report of a desk on a campaign says of itself, only when the file is one and is whole. */
  summary: sealedSummarySchema.nullable(),
});

/** The outcome of verifying one file. */
export type Verification = z.output<typeof verificationSchema>;

/** What was judged of one file, by the name under which it was given; of a file in a ZIP, with the name of that before it. */
export const verifiedFileSchema = z.strictObject({ fileName: z.string(), verification: verificationSchema });

/** What was judged of files, each PDF in a ZIP by itself. */
export const verifiedFilesSchema = z.strictObject({
  files: z.array(verifiedFileSchema),
  /** The names of what lies in a ZIP beside PDF files, and was not looked at. */
  skipped: z.array(z.string()),
});

/** What was judged of files. */
export type VerifiedFiles = z.output<typeof verifiedFilesSchema>;
