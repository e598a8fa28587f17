import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type CertificateFacts, readCertificate } from '#services/keys/certificate.ts';
import { fingerprintOf } from '#services/keys/fingerprint.ts';
import { createSealingKey, exportSealingKey, importSealingKey } from '#services/keys/sealing-key.ts';
import { isUnitChain } from '#services/keys/unit-chain.ts';

const identity = {
  unitName: 'Trường THPT Hoa Sen',
  unitCode: 'HP.0123',
  now: new Date('2026-11-22T03:04:05.678Z'),
};

function factsOf(der: Uint8Array): CertificateFacts {
  return readCertificate(der) ?? never();
}

function never(): never {
  throw new Error('no certificate');
}

describe('the sealing key', () => {
  it('comes with a leaf that a unit root has issued, valid for ten years', async () => {
    const key = await createSealingKey(identity);
    const leaf = new X509Certificate(key.certificates[0]);
    const root = new X509Certificate(key.certificates[1]);
    expect(leaf.verify(root.publicKey)).toBe(true);
    expect(root.verify(root.publicKey)).toBe(true);
    expect([leaf.ca, root.ca]).toEqual([false, true]);
    expect(leaf.checkIssued(root)).toBe(true);
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.4']);
    // attributes of one and the same step of a name would stand in one line
    expect(leaf.subject.split('\n')).toEqual(
      expect.arrayContaining([
        'C=VN',
        'O=Trường THPT Hoa Sen',
        'CN=Trường THPT Hoa Sen',
        'serialNumber=HP.0123',
      ]),
    );
    expect(leaf.validFrom).toBe('Nov 22 03:04:05 2026 GMT');
    expect(leaf.validTo).toBe('Nov 22 03:04:05 2036 GMT');
  });

  it('keeps to the 64 characters of a name in a certificate, and to years beyond 2049', async () => {
    const key = await createSealingKey({
      ...identity,
      unitName: 'Ẫ'.repeat(200),
      unitCode: 'A_1',
      now: new Date('2045-01-01T00:00:00Z'),
    });
    expect(key.unitName).toBe('Ẫ'.repeat(64));
    const leaf = new X509Certificate(key.certificates[0]);
    expect(leaf.subject).toContain('serialNumber=A_1');
    expect(leaf.validTo).toBe('Jan  1 00:00:00 2055 GMT');
  });

  it('leaves out an empty unit code', async () => {
    const key = await createSealingKey({ ...identity, unitCode: '' });
    expect(new X509Certificate(key.certificates[0]).subject).not.toContain('serialNumber');
  });

  it('is told apart from certificates that others issued', async () => {
    const [leaf, root] = (await createSealingKey(identity)).certificates.map(factsOf);
    const [, otherRoot] = (await createSealingKey(identity)).certificates.map(factsOf);
    expect(isUnitChain(leaf ?? never(), root ?? never())).toBe(true);
    expect(isUnitChain(leaf ?? never(), otherRoot ?? never())).toBe(false);
    expect(isUnitChain(root ?? never(), root ?? never())).toBe(false);
  });

  it('survives the way to a worker as plain bytes', async () => {
    const key = await createSealingKey(identity);
    const copy = await importSealingKey(structuredClone(await exportSealingKey(key)));
    expect(copy?.fingerprint).toBe(key.fingerprint);
    expect(copy?.unitName).toBe('Trường THPT Hoa Sen');
  });

  it('is refused when the private key is not the one of the certificate', async () => {
    const one = await exportSealingKey(await createSealingKey(identity));
    const other = await exportSealingKey(await createSealingKey(identity));
    expect(await importSealingKey({ ...one, privateKey: other.privateKey })).toBeNull();
    expect(await importSealingKey({ ...one, privateKey: one.privateKey.slice(1) })).toBeNull();
    expect(
      await importSealingKey({ ...one, certificates: [new Uint8Array(9), one.certificates[1]] }),
    ).toBeNull();
  });
});

describe('the fingerprint', () => {
  it('is the first 80 bits of the SHA-256 of the public key in Crockford’s base 32', () => {
    // printf 'abc' | sha256sum: ba7816bf 8f01cfea 4141
    expect(fingerprintOf(new TextEncoder().encode('abc'))).toBe('Q9W1-DFWF-077Y-MGA1');
  });

  it('belongs to the key, not to the certificate', async () => {
    const key = await createSealingKey(identity);
    const spki = new X509Certificate(key.certificates[0]).publicKey.export({ type: 'spki', format: 'der' });
    expect(fingerprintOf(spki)).toBe(key.fingerprint);
    expect(key.fingerprint).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/u);
  });
});
