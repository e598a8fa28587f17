import { cleanLine } from '#shared/base/vietnamese-text.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import type { Curve } from './ecdsa-signature.ts';
import { isSignedWith } from './issued-by.ts';
import { readElement } from '../asn1/ber-element.ts';
import {
  type CertificateFields,
  contentOf,
  type NameAttributes,
  oidAt,
  partsOf,
  type PublicKeyFields,
  readCertificateFields,
  TAG,
} from './certificate-fields.ts';
import { isEcdsaSignature } from './verify-ecdsa.ts';

const OID = {
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  organisationalUnit: '2.5.4.11',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  ecPublicKey: '1.2.840.10045.2.1',
  rsaEncryption: '1.2.840.113549.1.1.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

const CURVES: Readonly<Record<string, Curve>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
};

/** What the app needs to know about an X.509 certificate. */
export interface CertificateFacts {
  readonly der: Uint8Array;
  /** The subject's common name, else its organisation; with every character that could deceive shown by its code. */
  readonly subjectName: string;
  readonly issuerName: string;
  readonly organisationalUnits: readonly string[];
  /** The names as they are encoded (DER), for comparing. */
  readonly subjectDer: Uint8Array;
  readonly issuerDer: Uint8Array;
  /** The content bytes of the serial number. */
  readonly serialNumber: Uint8Array;
  readonly subjectKeyIdentifier: Uint8Array | null;
  readonly subjectPublicKeyInfo: Uint8Array;
  /** `null` for keys other than EC on P-256 and P-384. */
  readonly curve: Curve | null;
  /** Length of the modulus in bits; `null` for keys other than RSA. */
  readonly rsaBits: number | null;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** Whether its key may sign documents: not the key of an authority, and its usage, if stated, says so. */
  readonly maySign: boolean;
  /** Whether its key is stated to be one for time stamps (RFC 3161). */
  readonly mayStampTime: boolean;
  /** Whether it is the certificate of an authority, whose key may sign certificates. */
  readonly isAuthority: boolean;
  /** Whether this certificate names the other one as its issuer and carries its signature, see `isSignedWith`. */
  readonly isIssuedBy: (issuer: CertificateFacts) => boolean;
  /** Whether this certificate names the other one as its issuer and carries its ECDSA signature with SHA-256. */
  readonly isSignedBy: (issuer: CertificateFacts) => boolean;
}

/** Reads a certificate (DER); `null` when it is none. Nothing is checked here, only read. */
export function readCertificate(der: Uint8Array): CertificateFacts | null {
  const fields = readCertificateFields(der);
  return fields === null ? null : factsOf(fields, der);
}

function factsOf(fields: CertificateFields, der: Uint8Array): CertificateFacts {
  const { subject, issuer, key, extensions } = fields;
  return {
    der,
    subjectName: displayName(subject),
    issuerName: displayName(issuer),
    organisationalUnits: namesOf(subject, OID.organisationalUnit).map(cleanLine),
    subjectDer: fields.subjectDer,
    issuerDer: fields.issuerDer,
    serialNumber: fields.serialNumber,
    subjectKeyIdentifier: subjectKeyIdentifierOf(extensions),
    subjectPublicKeyInfo: key.der,
    curve: key.algorithm === OID.ecPublicKey ? (CURVES[key.parameter ?? ''] ?? null) : null,
    rsaBits: rsaBitsOf(key),
    validFrom: fields.validFrom,
    validTo: fields.validTo,
    maySign: maySign(extensions),
    mayStampTime: mayStampTime(extensions),
    isAuthority: isAuthority(extensions),
    isIssuedBy: (authority) => isIssuedBy(fields, authority),
    isSignedBy: (authority) => isSignedBy(fields, authority),
  };
}

function isIssuedBy(certificate: CertificateFields, issuer: CertificateFacts): boolean {
  const part = {
    tbs: certificate.signed,
    algorithmOid: certificate.signatureAlgorithm,
    signature: certificate.signature,
  };
  return namesIssuer(certificate, issuer) && isSignedWith(part, issuer.subjectPublicKeyInfo);
}

function namesIssuer(certificate: CertificateFields, issuer: CertificateFacts): boolean {
  return Buffer.compare(certificate.issuerDer, issuer.subjectDer) === 0;
}

function isSignedBy(certificate: CertificateFields, issuer: CertificateFacts): boolean {
  const isEcdsa = certificate.signatureAlgorithm === OID.ecdsaWithSha256;
  if (!isEcdsa || !namesIssuer(certificate, issuer) || issuer.curve === null) return false;
  return isEcdsaSignature({
    keyInfo: issuer.subjectPublicKeyInfo,
    curve: issuer.curve,
    hash: 'SHA-256',
    signature: certificate.signature,
    signed: certificate.signed,
  });
}

function displayName(name: NameAttributes): string {
  return visibleText(namesOf(name, OID.commonName)[0] ?? namesOf(name, OID.organisation)[0] ?? '');
}

function namesOf(name: NameAttributes, wanted: string): readonly string[] {
  return name.filter(([type]) => type === wanted).map(([, text]) => text);
}

type Extensions = CertificateFields['extensions'];

/** The bytes of an extension and the element in it; `null` when the certificate lacks it. */
function extensionOf(extensions: Extensions, oid: string) {
  const bytes = extensions.get(oid);
  return bytes === undefined ? null : { bytes, element: readElement(bytes, 0, bytes.length) ?? undefined };
}

/** RFC 5280, 4.2.1.3: digitalSignature or nonRepudiation, the two highest bits. */
const SIGNING_BITS = 0b1100_0000;
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** Whether the basic constraints state an authority. */
function isStatedAuthority(extensions: Extensions): boolean {
  const constraints = extensionOf(extensions, OID.basicConstraints);
  if (constraints === null) return false;
  const [flag] = partsOf(constraints.bytes, constraints.element, TAG.sequence);
  return (contentOf(constraints.bytes, flag, TAG.boolean)?.[0] ?? 0) !== 0;
}

/** The bits of the key usage; `null` when it is not stated. */
function keyUsageOf(extensions: Extensions): number | null {
  const usage = extensionOf(extensions, OID.keyUsage);
  const flags = usage === null ? null : contentOf(usage.bytes, usage.element, TAG.bitString);
  return flags === null ? null : (flags[1] ?? 0);
}

function maySign(extensions: Extensions): boolean {
  const usage = keyUsageOf(extensions);
  return !isStatedAuthority(extensions) && (usage === null || (usage & SIGNING_BITS) !== 0);
}

/** RFC 5280, 4.2.1.3: keyCertSign. */
const CERTIFICATE_SIGN_BIT = 0b0000_0100;

function isAuthority(extensions: Extensions): boolean {
  const usage = keyUsageOf(extensions);
  return isStatedAuthority(extensions) && (usage === null || (usage & CERTIFICATE_SIGN_BIT) !== 0);
}

function mayStampTime(extensions: Extensions): boolean {
  const usage = extensionOf(extensions, OID.extendedKeyUsage);
  if (usage === null) return false;
  return partsOf(usage.bytes, usage.element, TAG.sequence).some(
    (purpose) => oidAt(usage.bytes, purpose) === TIME_STAMPING,
  );
}

function subjectKeyIdentifierOf(extensions: Extensions): Uint8Array | null {
  const identifier = extensionOf(extensions, OID.subjectKeyIdentifier);
  return identifier === null ? null : contentOf(identifier.bytes, identifier.element, TAG.octetString);
}

function rsaBitsOf({ algorithm, bits }: PublicKeyFields): number | null {
  if (algorithm !== OID.rsaEncryption) return null;
  const [number] = partsOf(bits, readElement(bits, 0, bits.length) ?? undefined, TAG.sequence);
  const modulus = contentOf(bits, number, TAG.integer);
  if (modulus === null) return null;
  const first = modulus.findIndex((byte) => byte !== 0);
  return first === -1 ? 0 : (modulus.length - first) * 8 - Math.clz32(modulus[first] ?? 0) + 24;
}
