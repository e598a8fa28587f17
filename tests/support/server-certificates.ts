import { webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

/** A certificate and its private key, as servers read them. */
export interface ServerCertificate {
  readonly certificatePem: string;
  readonly keyPem: string;
}

/** What is wrong, or right, with a certificate. */
export interface CertificateWish {
  readonly hash?: 'SHA-1' | 'SHA-256';
  readonly rsaBits?: 1024 | 2048;
  readonly validFrom?: Date;
  readonly validTo?: Date;
  /** Names and IPv4 addresses. */
  readonly names?: readonly string[];
  /** Where the certificate says that its issuer's is found. */
  readonly issuerAddress?: string;
}

/** A made-up certificate authority with an intermediate, as public ones have. */
export interface TestAuthority {
  readonly rootPem: string;
  readonly intermediatePem: string;
  readonly issue: (wish?: CertificateWish) => Promise<ServerCertificate>;
  readonly selfSigned: (wish?: CertificateWish) => Promise<ServerCertificate>;
}

interface Holder {
  readonly name: pkijs.RelativeDistinguishedNames;
  readonly keys: CryptoKeyPair;
  readonly certificate: pkijs.Certificate;
}

const RSA = { name: 'RSASSA-PKCS1-v1_5' } as const;
const DAY_MS = 86_400_000;
const COMMON_NAME = '2.5.4.3';
const BASIC_CONSTRAINTS = '2.5.29.19';
const SUBJECT_ALT_NAME = '2.5.29.17';
const AUTHORITY_INFORMATION_ACCESS = '1.3.6.1.5.5.7.1.1';
const CA_ISSUERS = '1.3.6.1.5.5.7.48.2';
const URI = 6;

/** Makes an authority; certificates of one key size share their key. */
export async function createTestAuthority(): Promise<TestAuthority> {
  pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as Crypto }));
  const root = await certify('CA gốc mẫu', null, {}, true);
  const intermediate = await certify('CA trung gian mẫu', root, {}, true);
  return {
    rootPem: toPem('CERTIFICATE', root.certificate.toSchema().toBER()),
    intermediatePem: toPem('CERTIFICATE', intermediate.certificate.toSchema().toBER()),
    issue: async (wish = {}) => await asFiles(await certify('Máy chủ mẫu', intermediate, wish, false)),
    selfSigned: async (wish = {}) => await asFiles(await certify('Máy chủ tự ký', null, wish, false)),
  };
}

async function certify(
  commonName: string,
  issuer: Holder | null,
  wish: CertificateWish,
  isAuthority: boolean,
): Promise<Holder> {
  const hash = wish.hash ?? 'SHA-256';
  const keys = await keyPair(wish.rsaBits ?? 2_048);
  const name = nameOf(commonName);
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({
    valueHex: webcrypto.getRandomValues(new Uint8Array(8)).fill(1, 0, 1).buffer,
  });
  certificate.subject = name;
  certificate.issuer = issuer?.name ?? name;
  certificate.notBefore.value = wish.validFrom ?? new Date(Date.now() - 30 * DAY_MS);
  certificate.notAfter.value = wish.validTo ?? new Date(Date.now() + 200 * DAY_MS);
  certificate.extensions = isAuthority
    ? [authorityExtension()]
    : [
        namesExtension(wish.names ?? ['127.0.0.1']),
        ...(wish.issuerAddress === undefined ? [] : [issuerExtension(wish.issuerAddress)]),
      ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(await signingKey((issuer?.keys ?? keys).privateKey, hash), hash);
  return { name, keys, certificate };
}

const keyPairs = new Map<number, Promise<CryptoKeyPair>>();

/** One for each size: the tests look at certificates, not at secrets, and keys take long to make. */
function keyPair(modulusLength: number): Promise<CryptoKeyPair> {
  const algorithm = { ...RSA, hash: 'SHA-256', modulusLength, publicExponent: new Uint8Array([1, 0, 1]) };
  const made =
    keyPairs.get(modulusLength) ?? webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  keyPairs.set(modulusLength, made);
  return made;
}

/** The same key for signatures with another hash, to which keys are bound. */
async function signingKey(key: CryptoKey, hash: string): Promise<CryptoKey> {
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', key);
  return await webcrypto.subtle.importKey('pkcs8', pkcs8, { ...RSA, hash }, true, ['sign']);
}

function nameOf(commonName: string): pkijs.RelativeDistinguishedNames {
  const value = new asn1js.Utf8String({ value: commonName });
  return new pkijs.RelativeDistinguishedNames({
    typesAndValues: [new pkijs.AttributeTypeAndValue({ type: COMMON_NAME, value })],
  });
}

function authorityExtension(): pkijs.Extension {
  const constraints = new pkijs.BasicConstraints({ cA: true });
  return new pkijs.Extension({
    extnID: BASIC_CONSTRAINTS,
    critical: true,
    extnValue: constraints.toSchema().toBER(),
    parsedValue: constraints,
  });
}

function namesExtension(names: readonly string[]): pkijs.Extension {
  const altNames = new pkijs.GeneralNames({
    names: names.map((name) =>
      /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(name)
        ? new pkijs.GeneralName({
            type: 7,
            value: new asn1js.OctetString({ valueHex: Uint8Array.from(name.split('.').map(Number)).buffer }),
          })
        : new pkijs.GeneralName({ type: 2, value: name }),
    ),
  });
  return new pkijs.Extension({ extnID: SUBJECT_ALT_NAME, extnValue: altNames.toSchema().toBER() });
}

function issuerExtension(address: string): pkijs.Extension {
  const access = new pkijs.InfoAccess({
    accessDescriptions: [
      new pkijs.AccessDescription({
        accessMethod: CA_ISSUERS,
        accessLocation: new pkijs.GeneralName({ type: URI, value: address }),
      }),
    ],
  });
  return new pkijs.Extension({ extnID: AUTHORITY_INFORMATION_ACCESS, extnValue: access.toSchema().toBER() });
}

async function asFiles({ certificate, keys }: Holder): Promise<ServerCertificate> {
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificatePem: toPem('CERTIFICATE', certificate.toSchema().toBER()),
    keyPem: toPem('PRIVATE KEY', key),
  };
}

function toPem(label: string, der: ArrayBuffer): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/gu) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
