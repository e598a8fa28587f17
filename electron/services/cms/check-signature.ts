import { createHash, type Hash } from 'node:crypto';
import type { CertificateRemark, SignatureInfo } from '#shared/report/verification.ts';
import type { BerElement } from '../asn1/ber-element.ts';
import { sha256 } from '../hashes/sha256.ts';
import type { CertificateFacts } from '../keys/certificate.ts';
import { contentOf, oidAt, partsOf, TAG } from '../keys/certificate-fields.ts';
import { fingerprintOf } from '../keys/fingerprint.ts';
import type { KnownIssuers } from '../keys/known-issuers.ts';
import { isUnitChain, isUnitLeaf } from '../keys/unit-chain.ts';
import { assembleSealCms } from './seal-cms.ts';
import { claimedTimeOf } from '../pdf/claimed-time.ts';
import { type CmsSignature, readCms } from './cms-signature.ts';
import { nameOf, type PdfDict } from '../pdf/pdf-values.ts';
import { Refusal } from '../pdf/refusal.ts';
import { allowedAlgorithm, allowedHash, type HashName } from './signature-algorithm.ts';
import type { SignedRange } from '../pdf/signed-range.ts';

const OID = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

/** The content of a time stamp (RFC 3161, 2.4.2). */
export const OID_TIME_STAMP_INFO = '1.2.840.113549.1.9.16.1.4';

const CADES = 'ETSI.CAdES.detached';
/** What many signing tools still write: the same CMS, but it need not name its certificate by hash. */
const PKCS7 = 'adbe.pkcs7.detached';

/** A signature whose digest is the one of the bytes that it covers; whose signature it is has not been looked at. */
export interface MatchingSignature {
  readonly cms: CmsSignature;
  readonly digest: Uint8Array;
  /** What has been hashed of a file up to its signature, for whoever has to hash the rest of it too. */
  readonly beginning: Hash;
}

/**
 * Holds the digest in a signature against the bytes of its range. This comes before all else, as whatever else may be
 * wrong, changed content is what the receiver has to hear. Refuses with `digest-mismatch`, `signature-malformed` or
 * `algorithm-not-allowed`.
 */
export function matchDigest(bytes: Uint8Array, range: SignedRange): MatchingSignature {
  return matchCms(range.contents, (hash) => {
    const whole = hashFunction(hash).update(bytes.subarray(0, range.gapStart));
    const beginning = whole.copy();
    return { beginning, digest: whole.update(bytes.subarray(range.gapEnd, range.end)).digest() };
  });
}

/** The same for a detached signature over all of some bytes. */
export function matchContent(content: Uint8Array, signature: Uint8Array): Signed {
  return matchCms(signature, (hash) => ({ digest: hashFunction(hash).update(content).digest() }));
}

type Signed = Pick<MatchingSignature, 'cms' | 'digest'>;

function matchCms<Hashed extends Pick<MatchingSignature, 'digest'>>(
  contents: Uint8Array,
  digestWith: (hash: HashName) => Hashed,
): Hashed & Pick<MatchingSignature, 'cms'> {
  const cms = readCms(contents);
  const hashed = digestWith(allowedHash(cms.digestAlgorithm.oid));
  checkAttributes(cms, hashed.digest);
  return { ...hashed, cms };
}

/** Node's hash function for a hash by its usual name. */
export function hashFunction(hash: HashName | 'SHA-1' | 'SHA-224' | 'MD5'): Hash {
  return createHash(hash.replace('-', '').toLowerCase());
}

/**
 * Checks signer's certificate, algorithm and signature; for a seal of the app also that its CMS is the only encoding
 * there is. Refuses with the cause of the first thing that is wrong.
 */
export async function checkSignature(
  matching: Signed,
  dictionary: PdfDict,
  issuers: KnownIssuers,
): Promise<SignatureInfo> {
  const subFilter = nameOf(dictionary.entries.get('SubFilter'));
  if (subFilter !== CADES && subFilter !== PKCS7) {
    throw new Refusal('signature-malformed', `unexpected kind of signature ${subFilter ?? ''}`);
  }
  const signer = await checkSignerOf(matching, subFilter === CADES);
  const claimedTime = claimedTimeOf(dictionary.entries.get('M'));
  const certificate =
    signer.kind === 'app-seal' ? [] : certificateRemarks(matching.cms, claimedTime, issuers);
  return { ...signer, claimedTime, certificate, fault: null };
}

/** What a signature says of its signer. */
export type SignerInfo = Omit<SignatureInfo, 'claimedTime' | 'certificate' | 'fault'>;

/**
 * What has to be said of the certificate of a signature that holds: whether its issuer is known, whether it was in
 * force; a signature without signing-certificate attribute could be given another certificate of the key.
 */
export function certificateRemarks(
  cms: CmsSignature,
  claimedTime: string | null,
  issuers: KnownIssuers,
): CertificateRemark[] {
  const { signer } = cms;
  if (signer === null) return [];
  const time = claimedTime === null ? null : new Date(claimedTime);
  const mayBeUsed = cms.contentType === OID_TIME_STAMP_INFO ? signer.mayStampTime : signer.maySign;
  return [
    ...issuerRemark(signer, cms.certificates, issuers),
    ...(time !== null && time > signer.validTo ? (['expired'] as const) : []),
    ...(time !== null && time < signer.validFrom ? (['not-yet-valid'] as const) : []),
    ...(mayBeUsed ? [] : (['use-unsuitable'] as const)),
    ...(cms.attribute(OID.signingCertificateV2) === null ? (['not-bound'] as const) : []),
  ];
}

function issuerRemark(
  signer: CertificateFacts,
  certificates: readonly CertificateFacts[],
  issuers: KnownIssuers,
): CertificateRemark[] {
  if (issuers.vouchFor(signer, certificates)) return [];
  return signer.issuerName === signer.subjectName ? ['self-issued'] : ['issuer-unknown'];
}

/**
 * The same for a signature wherever it stands. `mustNameCertificate`: whether the signature has to name its
 * certificate by hash, as CAdES wants it.
 */
export async function checkSignerOf(
  { cms, digest }: Signed,
  mustNameCertificate: boolean,
): Promise<SignerInfo> {
  const signer = checkSigner(cms, mustNameCertificate);
  const algorithm = await allowedAlgorithm(cms, signer);
  if (!(await algorithm.verify())) throw new Refusal('signature-mismatch', algorithm.title);
  const isSeal = isUnitLeaf(signer);
  if (isSeal) refuseForgedSeal(cms, signer, digest);
  return {
    kind: isSeal ? 'app-seal' : 'certificate',
    signerName: signer.subjectName,
    issuerName: signer.issuerName,
    fingerprint: fingerprintOf(signer.subjectPublicKeyInfo),
    algorithm: algorithm.title,
    validFrom: signer.validFrom.toISOString(),
    validTo: signer.validTo.toISOString(),
  };
}

/** The hash over the signed bytes. */
export function digestOf(
  bytes: Uint8Array,
  range: Omit<SignedRange, 'contents'>,
  hash: Parameters<typeof hashFunction>[0],
): Uint8Array {
  return hashFunction(hash)
    .update(bytes.subarray(0, range.gapStart))
    .update(bytes.subarray(range.gapEnd, range.end))
    .digest();
}

/** SHA-256 of the bytes that a signature covers, as hexadecimal digits; its own digest where that is one. */
export function signedSha256({ cms, digest }: Signed, bytes: Uint8Array, range: SignedRange): string {
  const isSha256 = cms.digestAlgorithm.oid === OID.sha256;
  return Buffer.from(isSha256 ? digest : digestOf(bytes, range, 'SHA-256')).toString('hex');
}

/** SHA-256 of the whole of a file with a signature, as hexadecimal digits; what stands before it is not hashed twice. */
export function wholeSha256(
  { cms, beginning }: MatchingSignature,
  file: Uint8Array,
  { gapStart }: SignedRange,
): string {
  if (cms.digestAlgorithm.oid !== OID.sha256) return sha256(file);
  return beginning.copy().update(file.subarray(gapStart)).digest('hex');
}

/** The digest of the content that the signed attributes name; `null` when they name none. */
export function messageDigestOf(cms: CmsSignature): Uint8Array | null {
  return contentOf(cms.der, cms.attribute(OID.messageDigest) ?? undefined, TAG.octetString);
}

/** Holds the signed attributes against the content. Refuses with `signature-malformed` or `digest-mismatch`. */
export function checkAttributes(cms: CmsSignature, digest: Uint8Array): void {
  if (oidAt(cms.der, cms.attribute(OID.contentType) ?? undefined) !== cms.contentType) {
    throw new Refusal('signature-malformed', 'content type missing or wrong');
  }
  const messageDigest = messageDigestOf(cms);
  if (messageDigest === null) throw new Refusal('signature-malformed', 'no message digest');
  if (Buffer.compare(messageDigest, digest) !== 0) {
    throw new Refusal('digest-mismatch', 'the signed bytes were changed');
  }
}

/** RFC 5035: the certificate that the signature names by hash has to be the one that the signer names. */
function checkSigner(cms: CmsSignature, mustNameCertificate: boolean): CertificateFacts {
  const { signer } = cms;
  if (signer === null) {
    if (cms.hasUnreadableCertificate) throw new Refusal('signature-malformed', 'a certificate is damaged');
    throw new Refusal('certificate-mismatch', 'the signer’s certificate is missing');
  }
  const attribute = cms.attribute(OID.signingCertificateV2);
  if (attribute === null && !mustNameCertificate) return signer;
  const named = attribute && firstCertId(cms.der, attribute);
  if (named === null) throw new Refusal('certificate-mismatch', 'no signing certificate named');
  const hash = allowedHash(named.hashOid).replace('-', '').toLowerCase();
  if (Buffer.compare(createHash(hash).update(signer.der).digest(), named.hash) !== 0) {
    throw new Refusal('certificate-mismatch', 'another signing certificate named');
  }
  return signer;
}

/** Hash function and hash of the first ESSCertIDv2. */
function firstCertId(
  der: Uint8Array,
  attribute: BerElement,
): { readonly hashOid: string; readonly hash: Uint8Array } | null {
  const [list] = partsOf(der, attribute, TAG.sequence);
  const [certId] = partsOf(der, list, TAG.sequence);
  const [first, second] = partsOf(der, certId, TAG.sequence);
  const plain = contentOf(der, first, TAG.octetString);
  if (plain !== null) return { hashOid: OID.sha256, hash: plain };
  const hashOid = oidAt(der, partsOf(der, first, TAG.sequence)[0]);
  const hash = contentOf(der, second, TAG.octetString);
  return hashOid === null || hash === null ? null : { hashOid, hash };
}

/**
 * A certificate in the app's shape has to come with its unit root, and in the only encoding that the app writes:
 * nothing in the signature, which its digest does not cover, is left to play with.
 */
function refuseForgedSeal(cms: CmsSignature, leaf: CertificateFacts, messageDigest: Uint8Array): void {
  const [root, ...more] = cms.certificates.filter((certificate) => certificate !== leaf);
  if (root === undefined && cms.hasUnreadableCertificate)
    throw new Refusal('signature-malformed', 'a certificate is damaged');
  if (root === undefined || more.length > 0 || !isUnitChain(leaf, root)) {
    throw new Refusal('certificate-mismatch', 'a seal without its unit root');
  }
  const rebuilt = assembleSealCms({ leaf, root, messageDigest, signature: cms.signature });
  if (Buffer.compare(rebuilt, cms.der) !== 0)
    throw new Refusal('signature-malformed', 'not as the app writes it');
}
