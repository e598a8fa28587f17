import { createHash, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { builtInIssuers, type IssuerList } from '#shared/keys/issuer-list.ts';
import { type CertificateFacts, readCertificate } from '#services/keys/certificate.ts';
import { knownIssuers } from '#services/keys/known-issuers.ts';
import { createTestAuthority } from '#tests/support/server-certificates.ts';

const der = (base64: string) => Buffer.from(base64, 'base64');

describe('the list of issuers that comes with the app', () => {
  it('holds what it says, with its day and its sources, and is told alike by another reader', () => {
    expect(knownIssuers(builtInIssuers).ok).toBe(true);
    expect(builtInIssuers.listedOn).toMatch(/^20\d\d-/u);
    const [root, intermediate] = builtInIssuers.issuers.map(
      ({ certificate }) => new X509Certificate(der(certificate)),
    );
    expect(root?.subject).toContain('CN=RootCA chuyên dùng Chính phủ G2');
    expect(root?.verify(root.publicKey)).toBe(true);
    expect(root !== undefined && intermediate?.verify(root.publicKey)).toBe(true);
  });
});

describe('whom a list of issuers vouches for', () => {
  const listOf = (...pems: readonly string[]): IssuerList => ({
    ...builtInIssuers,
    issuers: pems.map((pem) => {
      const { raw } = new X509Certificate(pem);
      const sha256 = createHash('sha256').update(raw).digest('hex');
      return { name: 'CA mẫu', source: 'sổ mẫu', sha256, certificate: raw.toString('base64') };
    }),
  });
  const factsOf = (pem: string): CertificateFacts => {
    const facts = readCertificate(new X509Certificate(pem).raw);
    if (facts === null) throw new Error('no certificate');
    return facts;
  };
  const vouches = (list: IssuerList, signer: string, ...others: readonly string[]) => {
    const issuers = knownIssuers(list);
    return issuers.ok && issuers.value.vouchFor(factsOf(signer), others.map(factsOf));
  };

  it('is whoever they issued a certificate to, directly or over authorities that came along', async () => {
    const { rootPem, intermediatePem, issue, selfSigned } = await createTestAuthority();
    const { certificatePem: leaf } = await issue();
    expect(vouches(listOf(intermediatePem), leaf)).toBe(true);
    expect(vouches(listOf(rootPem), leaf, intermediatePem)).toBe(true);
    expect(vouches(listOf(rootPem), leaf)).toBe(false);
    expect(vouches(listOf(), leaf, intermediatePem, rootPem)).toBe(false);
    expect(vouches(listOf(rootPem), (await selfSigned()).certificatePem, intermediatePem)).toBe(false);
  });

  it('is nobody who only bears the names, and nobody by a weak hash or an authority that was not in force', async () => {
    const known = await createTestAuthority();
    const { raw } = new X509Certificate((await known.issue()).certificatePem);
    const forged = readCertificate(Uint8Array.from(raw).with(-1, (raw.at(-1) ?? 0) ^ 1));
    const issuers = knownIssuers(listOf(known.rootPem, known.intermediatePem));
    expect(forged !== null && issuers.ok && issuers.value.vouchFor(forged, [])).toBe(false);
    const weak = await known.issue({ hash: 'SHA-1' });
    expect(vouches(listOf(known.intermediatePem), weak.certificatePem)).toBe(false);
    const early = await known.issue({ validFrom: new Date('2001-01-01T00:00:00Z') });
    expect(vouches(listOf(known.intermediatePem), early.certificatePem)).toBe(false);
  });

  it('is told of no list with a certificate that is another one, or none of an authority', async () => {
    const { rootPem, issue } = await createTestAuthority();
    const [entry] = listOf(rootPem).issuers;
    const changed = { ...builtInIssuers, issuers: [{ ...entry, sha256: '0'.repeat(64) }] } as IssuerList;
    expect(knownIssuers(changed)).toEqual({
      ok: false,
      error: 'Chứng thư của “CA mẫu” không đúng với mã SHA-256 ghi kèm.',
    });
    expect(knownIssuers(listOf((await issue()).certificatePem)).ok).toBe(false);
  });
});
