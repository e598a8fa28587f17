import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decryptEnvelope } from '#services/cms/decrypt-envelope.ts';
import { encryptFor } from '#services/cms/encrypt-for.ts';
import { readCertificate } from '#services/keys/certificate.ts';
import { isEncryptionCertificate } from '#services/keys/decryption-key.ts';
import { type SampleDecryptionKey, sampleDecryptionKey } from '../support/decryption-keys.ts';
import { runTool } from '../support/run-tool.ts';

const CONTENT = randomBytes(300_000);
let folder: string;
let desk: SampleDecryptionKey;

const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'envelope-interop-'));
  desk = await sampleDecryptionKey();
  const { privateKey, certificate } = desk.material;
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  writeFileSync(at('key.pem'), key.export({ format: 'pem', type: 'pkcs8' }));
  writeFileSync(at('certificate.pem'), new X509Certificate(certificate).toString());
  writeFileSync(at('content'), CONTENT);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function decryptByOpenssl(envelope: Uint8Array): Uint8Array {
  writeFileSync(at('in.p7m'), envelope);
  const key = ['-inkey', at('key.pem'), '-recip', at('certificate.pem')];
  runTool('openssl', 'cms', '-decrypt', '-inform', 'DER', '-in', at('in.p7m'), ...key, '-out', at('out'));
  return readFileSync(at('out'));
}

function encryptByOpenssl(...options: readonly string[]): Uint8Array {
  const to = [
    '-in',
    at('content'),
    '-outform',
    'DER',
    '-out',
    at('made.p7m'),
    '-recip',
    at('certificate.pem'),
  ];
  runTool('openssl', 'cms', '-encrypt', '-binary', ...to, ...options);
  return readFileSync(at('made.p7m'));
}

/** Whether a desk finds the content in an envelope. */
async function isOpened(envelope: Uint8Array, { key }: SampleDecryptionKey): Promise<boolean> {
  const opened = await decryptEnvelope(envelope, key);
  return opened.ok && Buffer.compare(opened.value, CONTENT) === 0;
}

describe('an envelope in the hands of openssl cms', () => {
  it('is opened with the key of the desk', async () => {
    const envelope = await encryptFor(CONTENT, [desk.certificate]);
    expect(Buffer.compare(decryptByOpenssl(envelope), CONTENT)).toBe(0);
  });

  it('is opened by each of several desks', async () => {
    const other = await sampleDecryptionKey('Sở mẫu');
    const envelope = await encryptFor(CONTENT, [other.certificate, desk.certificate]);
    expect(Buffer.compare(decryptByOpenssl(envelope), CONTENT)).toBe(0);
    expect(await isOpened(envelope, other)).toBe(true);
  });

  it('is not opened once a byte of it was changed', async () => {
    const envelope = await encryptFor(CONTENT, [desk.certificate]);
    const middle = envelope.length / 2;
    const changed = envelope.with(middle, (envelope[middle] ?? 0) ^ 1);
    expect(() => decryptByOpenssl(changed)).toThrow('Error decrypting CMS structure');
  });
});

describe('an envelope that openssl cms has made', () => {
  it.each([
    ['with what it takes by itself', []],
    ['with a key derived by SHA-256', ['-keyopt', 'ecdh_kdf_md:sha256']],
    ['with a key derived by SHA-512', ['-keyopt', 'ecdh_kdf_md:sha512']],
    ['with the certificate named by its key', ['-keyid']],
  ])('%s is opened', async (_how, options) => {
    const envelope = encryptByOpenssl('-aes-256-gcm', ...options);
    expect(await isOpened(envelope, desk)).toBe(true);
  });

  it.each([
    ['in a way in which a change goes unnoticed', ['-aes-256-cbc']],
    ['with a shorter key', ['-aes-128-gcm']],
    ['in pieces of unstated length', ['-aes-256-gcm', '-stream']],
  ])('%s is named as one of another kind', async (_how, options) => {
    const envelope = encryptByOpenssl(...options);
    expect(await decryptEnvelope(envelope, desk.key)).toEqual({ ok: false, error: 'kind-unknown' });
  });
});

describe('a certificate that openssl has made for a key of its own', () => {
  it('can stand in a pack, and what is encrypted for it is opened with that key', async () => {
    const own = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-days', '30'];
    const files = ['-keyout', at('key.pem'), '-out', at('certificate.pem')];
    runTool('openssl', 'req', '-x509', ...own, '-subj', '/CN=Phong mau', ...files);
    const certificate = readCertificate(new X509Certificate(readFileSync(at('certificate.pem'))).raw);
    expect(certificate !== null && isEncryptionCertificate(certificate)).toBe(true);
    const envelope = await encryptFor(CONTENT, certificate === null ? [] : [certificate]);
    expect(Buffer.compare(decryptByOpenssl(envelope), CONTENT)).toBe(0);
  });
});
