import { createHash, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import type { CertificateFacts } from '#shared/checks/snapshot/tls-facts.ts';
import { readAsn1 } from '#services/asn1/read-asn1.ts';

const MAX_NAMES = 200;
const MAX_TEXT = 300;

const HASH_OF_SIGNATURE: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.4': 'md5',
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
  '1.3.101.112': 'sha512',
};

const RSA_PSS = '1.2.840.113549.1.1.10';
const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** What the rules need of a certificate (DER); `null` when it cannot be read. Nothing is verified. */
export function certificateFacts(der: Uint8Array): CertificateFacts | null {
  try {
    return read(new X509Certificate(der), der);
  } catch (error) {
    // node:crypto throws on what is no certificate
    if (error instanceof Error) return null;
    throw error;
  }
}

function read(certificate: X509Certificate, der: Uint8Array): CertificateFacts {
  const key = keyOf(certificate);
  return {
    subject: nameLine(certificate.subject),
    issuer: nameLine(certificate.issuer),
    names: alternativeNames(certificate.subjectAltName ?? ''),
    validFrom: instant(certificate.validFrom),
    validTo: instant(certificate.validTo),
    keyKind: key.kind,
    keyBits: key.bits,
    signatureHash: signatureHash(der),
    isSelfSigned: certificate.subject === certificate.issuer,
    sha256: createHash('sha256').update(der).digest('hex'),
    keySha256: key.sha256,
  };
}

function nameLine(name: string): string {
  return name.split('\n').reverse().join(', ').slice(0, MAX_TEXT);
}

function alternativeNames(extension: string): readonly string[] {
  return extension
    .split(', ')
    .flatMap((entry) => /^(?:DNS|IP Address):(.{1,255})$/u.exec(entry)?.[1]?.toLowerCase() ?? [])
    .slice(0, MAX_NAMES);
}

function instant(date: string): string {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

const CURVE_BITS: Readonly<Record<string, number>> = { prime256v1: 256, secp384r1: 384, secp521r1: 521 };

function keyOf(certificate: X509Certificate): {
  readonly kind: CertificateFacts['keyKind'];
  readonly bits: number | null;
  readonly sha256: string;
} {
  const { publicKey } = certificate;
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const sha256 = createHash('sha256').update(spki).digest('hex');
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  const type = publicKey.asymmetricKeyType ?? '';
  if (type.startsWith('rsa')) return { kind: 'rsa', bits: modulusLength ?? null, sha256 };
  if (type === 'ec') return { kind: 'ec', bits: CURVE_BITS[namedCurve ?? ''] ?? null, sha256 };
  return { kind: 'other', bits: null, sha256 };
}

/** The hash of the signature, which node:crypto does not tell on every version; `''` when it is none that we know. */
function signatureHash(der: Uint8Array): string {
  const block = readAsn1(der)?.block;
  if (!(block instanceof asn1js.Sequence)) return '';
  const [, algorithm] = block.valueBlock.value;
  if (!(algorithm instanceof asn1js.Sequence)) return '';
  const [identifier, parameters] = algorithm.valueBlock.value;
  if (!(identifier instanceof asn1js.ObjectIdentifier)) return '';
  const id = identifier.valueBlock.toString();
  return id === RSA_PSS ? pssHash(parameters) : (HASH_OF_SIGNATURE[id] ?? '');
}

/** RFC 4055: the hash is the first parameter, SHA-1 when left out. */
function pssHash(parameters: unknown): string {
  if (!(parameters instanceof asn1js.Sequence)) return 'sha1';
  const [tagged] = parameters.valueBlock.value;
  if (!(tagged instanceof asn1js.Constructed) || tagged.idBlock.tagNumber !== 0) return 'sha1';
  const [algorithm] = tagged.valueBlock.value;
  const identifier = algorithm instanceof asn1js.Sequence ? algorithm.valueBlock.value[0] : undefined;
  return identifier instanceof asn1js.ObjectIdentifier
    ? (HASHES[identifier.valueBlock.toString()] ?? '')
    : '';
}
