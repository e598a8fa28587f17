import { webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { visibleText } from '#shared/base/visible-text.ts';
import { cleanLine } from '#shared/base/vietnamese-text.ts';
import { type Curve, ecdsaSignatureFromDer } from './ecdsa-signature.ts';
import { isSignedWith } from './issued-by.ts';
import { readAsn1 } from '../asn1/read-asn1.ts';

const { subtle } = webcrypto;

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
  readonly isSignedBy: (issuer: CertificateFacts) => Promise<boolean>;
}

/** Reads a certificate (DER); `null` when it is none. Nothing is checked here, only read. */
export function readCertificate(der: Uint8Array): CertificateFacts | null {
  try {
    return factsOf(pkijs.Certificate.fromBER(Uint8Array.from(der)), der);
  } catch (error) {
    // asn1js and pkijs throw on bytes that are not what they look for
    if (error instanceof Error) return null;
    throw error;
  }
}

function factsOf(certificate: pkijs.Certificate, der: Uint8Array): CertificateFacts | null {
  const key = certificate.subjectPublicKeyInfo;
  const [validFrom, validTo] = [certificate.notBefore.value, certificate.notAfter.value];
  if (Number.isNaN(validFrom.getTime()) || Number.isNaN(validTo.getTime())) return null;
  return {
    der,
    subjectName: displayName(certificate.subject),
    issuerName: displayName(certificate.issuer),
    organisationalUnits: namesOf(certificate.subject, OID.organisationalUnit).map(cleanLine),
    subjectDer: new Uint8Array(certificate.subject.valueBeforeDecode),
    issuerDer: new Uint8Array(certificate.issuer.valueBeforeDecode),
    serialNumber: certificate.serialNumber.valueBlock.valueHexView,
    subjectKeyIdentifier: subjectKeyIdentifierOf(certificate),
    subjectPublicKeyInfo: new Uint8Array(key.toSchema().toBER(false)),
    curve: curveOf(key),
    rsaBits: rsaBitsOf(key),
    validFrom,
    validTo,
    maySign: maySign(certificate),
    mayStampTime: mayStampTime(certificate),
    isAuthority: isAuthority(certificate),
    isIssuedBy: (issuer) => isIssuedBy(certificate, issuer),
    isSignedBy: (issuer) => isSignedBy(certificate, issuer),
  };
}

function isIssuedBy(certificate: pkijs.Certificate, issuer: CertificateFacts): boolean {
  const part = {
    tbs: certificate.tbsView,
    algorithmOid: certificate.signatureAlgorithm.algorithmId,
    signature: certificate.signatureValue.valueBlock.valueHexView,
  };
  return namesIssuer(certificate, issuer) && isSignedWith(part, issuer.subjectPublicKeyInfo);
}

function namesIssuer(certificate: pkijs.Certificate, issuer: CertificateFacts): boolean {
  return Buffer.compare(Buffer.from(certificate.issuer.valueBeforeDecode), issuer.subjectDer) === 0;
}

async function isSignedBy(certificate: pkijs.Certificate, issuer: CertificateFacts): Promise<boolean> {
  const isEcdsa = certificate.signatureAlgorithm.algorithmId === OID.ecdsaWithSha256;
  if (!isEcdsa || !namesIssuer(certificate, issuer) || issuer.curve === null) return false;
  const signature = ecdsaSignatureFromDer(certificate.signatureValue.valueBlock.valueHexView, issuer.curve);
  if (signature === null) return false;
  const key = await importEcdsaKey(issuer.subjectPublicKeyInfo, issuer.curve);
  if (key === null) return false;
  return subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, certificate.tbsView);
}

/** A public key for checking ECDSA signatures; `null` when the bytes are no point of the curve. */
export async function importEcdsaKey(
  subjectPublicKeyInfo: Uint8Array,
  namedCurve: Curve,
): Promise<webcrypto.CryptoKey | null> {
  try {
    return await subtle.importKey('spki', subjectPublicKeyInfo, { name: 'ECDSA', namedCurve }, false, [
      'verify',
    ]);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function displayName(name: pkijs.RelativeDistinguishedNames): string {
  return visibleText(namesOf(name, OID.commonName)[0] ?? namesOf(name, OID.organisation)[0] ?? '');
}

function namesOf(name: pkijs.RelativeDistinguishedNames, type: string): readonly string[] {
  return name.typesAndValues
    .filter((attribute) => attribute.type === type)
    .map((attribute) => attribute.value.valueBlock.value);
}

function extensionOf(certificate: pkijs.Certificate, oid: string): unknown {
  return certificate.extensions?.find(({ extnID }) => extnID === oid)?.parsedValue;
}

/** RFC 5280, 4.2.1.3: digitalSignature or nonRepudiation, the two highest bits. */
const SIGNING_BITS = 0b1100_0000;
/** RFC 5280, 4.2.1.3: keyCertSign. */
const CERTIFICATE_SIGN_BIT = 0b0000_0100;
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

function isAuthority(certificate: pkijs.Certificate): boolean {
  const constraints = extensionOf(certificate, OID.basicConstraints);
  const usage = extensionOf(certificate, OID.keyUsage);
  if (!(constraints instanceof pkijs.BasicConstraints) || !constraints.cA) return false;
  return (
    !(usage instanceof asn1js.BitString) ||
    ((usage.valueBlock.valueHexView[0] ?? 0) & CERTIFICATE_SIGN_BIT) !== 0
  );
}

function maySign(certificate: pkijs.Certificate): boolean {
  const constraints = extensionOf(certificate, OID.basicConstraints);
  if (constraints instanceof pkijs.BasicConstraints && constraints.cA) return false;
  const usage = extensionOf(certificate, OID.keyUsage);
  if (!(usage instanceof asn1js.BitString)) return true;
  return ((usage.valueBlock.valueHexView[0] ?? 0) & SIGNING_BITS) !== 0;
}

function mayStampTime(certificate: pkijs.Certificate): boolean {
  const usage = extensionOf(certificate, OID.extendedKeyUsage);
  return usage instanceof pkijs.ExtKeyUsage && usage.keyPurposes.includes(TIME_STAMPING);
}

function subjectKeyIdentifierOf(certificate: pkijs.Certificate): Uint8Array | null {
  const value = extensionOf(certificate, OID.subjectKeyIdentifier);
  return value instanceof asn1js.OctetString ? value.valueBlock.valueHexView : null;
}

function curveOf(key: pkijs.PublicKeyInfo): Curve | null {
  const parameters: unknown = key.algorithm.algorithmParams;
  if (key.algorithm.algorithmId !== OID.ecPublicKey || !(parameters instanceof asn1js.ObjectIdentifier))
    return null;
  return CURVES[parameters.valueBlock.toString()] ?? null;
}

function rsaBitsOf(key: pkijs.PublicKeyInfo): number | null {
  if (key.algorithm.algorithmId !== OID.rsaEncryption) return null;
  const block = readAsn1(key.subjectPublicKey.valueBlock.valueHexView)?.block;
  const modulus = block instanceof asn1js.Sequence ? block.valueBlock.value[0] : undefined;
  if (!(modulus instanceof asn1js.Integer)) return null;
  const bytes = modulus.valueBlock.valueHexView;
  const first = bytes.findIndex((byte) => byte !== 0);
  return first === -1 ? 0 : (bytes.length - first) * 8 - Math.clz32(bytes[first] ?? 0) + 24;
}
