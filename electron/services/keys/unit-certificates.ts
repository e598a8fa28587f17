import { createHash, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { LEAF_MARK, ROOT_MARK } from './unit-chain.ts';

const { subtle } = webcrypto;

/** ECDSA on P-256, the algorithm of the seal and of both certificates. */
export const SEAL_KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

const OID = {
  commonName: '2.5.4.3',
  serialNumber: '2.5.4.5',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  organisationalUnit: '2.5.4.11',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  emailProtection: '1.3.6.1.5.5.7.3.4',
} as const;

/** X.520 gives common, organisation and organisational unit names at most 64 characters. */
const NAME_LIMIT = 64;
const VALID_YEARS = 10;
const ENCRYPTION_MARK = 'Tự kiểm ATTT (mã hóa)';
const DIGITAL_SIGNATURE_AND_NON_REPUDIATION = 0b1100_0000;
const CERTIFICATE_SIGN = 0b0000_0100;
const KEY_AGREEMENT = 0b0000_1000;
const PRINTABLE_STRING = /^[A-Za-z0-9 '()+,./:=?-]*$/u;

/** Whom the certificates name and from when they count. */
export interface UnitIdentity {
  readonly unitName: string;
  /** Empty: left out of the certificate. */
  readonly unitCode: string;
  readonly now: Date;
}

/**
 * Makes the certificates of a sealing key, DER, leaf first: a unit root (CA) and a leaf for the given public key. The
 * root's private key is thrown away at once, so that it can never issue another certificate. A self-signed leaf
 * without a root would never be trusted by any PDF reader, even after a user imports it.
 */
export async function issueUnitCertificates(
  leafKey: webcrypto.CryptoKey,
  identity: UnitIdentity,
): Promise<readonly [Uint8Array, Uint8Array]> {
  const rootKeys = await subtle.generateKey(SEAL_KEY_ALGORITHM, false, ['sign', 'verify']);
  const rootName = distinguishedName(identity, ROOT_MARK);
  const leafSpki = await exportSpki(leafKey);
  const rootSpki = await exportSpki(rootKeys.publicKey);

  const root = unsignedCertificate(identity, rootName, rootName, rootSpki);
  root.extensions = [
    extension(
      OID.basicConstraints,
      true,
      new pkijs.BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema(),
    ),
    extension(OID.keyUsage, true, bits(CERTIFICATE_SIGN)),
    extension(OID.subjectKeyIdentifier, false, octets(keyIdentifier(rootSpki))),
  ];
  const leaf = unsignedCertificate(identity, distinguishedName(identity, LEAF_MARK), rootName, leafSpki);
  leaf.extensions = [
    // DER leaves out a value that equals its default, so CA:FALSE is an empty sequence.
    extension(OID.basicConstraints, true, new asn1js.Sequence()),
    extension(OID.keyUsage, true, bits(DIGITAL_SIGNATURE_AND_NON_REPUDIATION)),
    extension(
      OID.extendedKeyUsage,
      false,
      new pkijs.ExtKeyUsage({ keyPurposes: [OID.emailProtection] }).toSchema(),
    ),
    extension(OID.subjectKeyIdentifier, false, octets(keyIdentifier(leafSpki))),
    extension(
      OID.authorityKeyIdentifier,
      false,
      new pkijs.AuthorityKeyIdentifier({ keyIdentifier: octets(keyIdentifier(rootSpki)) }).toSchema(),
    ),
  ];
  return [await signedBy(rootKeys.privateKey, leaf), await signedBy(rootKeys.privateKey, root)];
}

/**
 * Makes the certificate (DER) of a key that things are encrypted for, signed by that key itself. Who vouches for it is
 * whoever signs the pack that carries it.
 */
export async function issueEncryptionCertificate(
  keys: webcrypto.CryptoKeyPair,
  identity: UnitIdentity,
): Promise<Uint8Array> {
  const name = distinguishedName(identity, ENCRYPTION_MARK);
  const spki = await exportSpki(keys.publicKey);
  const certificate = unsignedCertificate(identity, name, name, spki);
  certificate.extensions = [
    extension(OID.basicConstraints, true, new asn1js.Sequence()),
    extension(OID.keyUsage, true, bits(KEY_AGREEMENT)),
    extension(OID.subjectKeyIdentifier, false, octets(keyIdentifier(spki))),
  ];
  return signedBy(keys.privateKey, certificate);
}

function unsignedCertificate(
  { now }: UnitIdentity,
  subject: pkijs.RelativeDistinguishedNames,
  issuer: pkijs.RelativeDistinguishedNames,
  spki: Uint8Array<ArrayBuffer>,
): pkijs.Certificate {
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + VALID_YEARS);
  const certificate = new pkijs.Certificate({
    version: 2,
    serialNumber: new asn1js.Integer({ valueHex: randomSerialNumber() }),
    subject,
    issuer,
    notBefore: time(now),
    notAfter: time(until),
  });
  certificate.subjectPublicKeyInfo = pkijs.PublicKeyInfo.fromBER(spki);
  return certificate;
}

/** RFC 5280: years to 2049 as UTCTime, later ones as GeneralizedTime. */
function time(value: Date): pkijs.Time {
  const type = value.getUTCFullYear() < 2050 ? pkijs.TimeType.UTCTime : pkijs.TimeType.GeneralizedTime;
  const wholeSeconds = new Date(Math.floor(value.getTime() / 1000) * 1000);
  return new pkijs.Time({ type, value: wholeSeconds });
}

/** 16 random bytes, positive and without a leading zero. */
function randomSerialNumber(): Uint8Array<ArrayBuffer> {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}

function distinguishedName(
  { unitName, unitCode }: UnitIdentity,
  mark: string,
): pkijs.RelativeDistinguishedNames {
  const name = Array.from(unitName.normalize('NFC')).slice(0, NAME_LIMIT).join('');
  const attributes: readonly (readonly [string, pkijs.AttributeValueType])[] = [
    [OID.country, new asn1js.PrintableString({ value: 'VN' })],
    [OID.organisation, new asn1js.Utf8String({ value: name })],
    [OID.organisationalUnit, new asn1js.Utf8String({ value: mark })],
    [OID.commonName, new asn1js.Utf8String({ value: name })],
    ...(unitCode === '' ? [] : [[OID.serialNumber, codeString(unitCode)] as const]),
  ];
  // one SET for each attribute; pkijs by itself would put all of them into one
  const sets = attributes.map(([type, value]) => {
    const attribute = new pkijs.AttributeTypeAndValue({ type, value });
    return new asn1js.Set({ value: [attribute.toSchema()] });
  });
  return pkijs.RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: sets }).toBER(false));
}

/** X.520 wants a PrintableString here, which knows no underscore; readers take UTF-8 as well. */
function codeString(code: string): pkijs.AttributeValueType {
  return PRINTABLE_STRING.test(code)
    ? new asn1js.PrintableString({ value: code })
    : new asn1js.Utf8String({ value: code });
}

function extension(extnID: string, critical: boolean, value: asn1js.BaseBlock): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) });
}

/** A named bit list: DER wants trailing zero bits cut off. */
function bits(flags: number): asn1js.BitString {
  let unusedBits = 0;
  while (unusedBits < 7 && ((flags >> unusedBits) & 1) === 0) unusedBits += 1;
  return new asn1js.BitString({ valueHex: Uint8Array.of(flags), unusedBits });
}

function octets(bytes: Uint8Array<ArrayBuffer>): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: bytes });
}

/** RFC 7093, method 1: the leftmost 160 bits of the SHA-256 of the key. */
function keyIdentifier(spki: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const key = pkijs.PublicKeyInfo.fromBER(spki).subjectPublicKey.valueBlock.valueHexView;
  return Uint8Array.from(createHash('sha256').update(key).digest().subarray(0, 20));
}

async function exportSpki(key: webcrypto.CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await subtle.exportKey('spki', key));
}

async function signedBy(key: webcrypto.CryptoKey, certificate: pkijs.Certificate): Promise<Uint8Array> {
  await certificate.sign(key, 'SHA-256');
  return new Uint8Array(certificate.toSchema(true).toBER(false));
}
