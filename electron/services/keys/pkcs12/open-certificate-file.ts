import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure, FailureCode } from '#shared/failures/failure.ts';
import { type CertificateFacts, readCertificate } from '../certificate.ts';
import { type CertificateKey, fitsCertificate, importCertificateKey, schemeOf } from '../certificate-key.ts';
import { isUnitLeaf } from '../unit-chain.ts';
import { maySignDocuments } from './certificate-use.ts';
import { readPkcs12 } from './read-pkcs12.ts';

/** As in Thông tư 15/2025/TT-BKHCN; the verifier asks for the same. */
const RSA_BITS = { min: 2_048, max: 8_192 } as const;
const MAX_ISSUERS = 7;

/**
 * The unit's own key and certificate out of a PKCS #12 file, for one signature at `now`. Of several pairs the first one
 * that may sign documents now counts. Fails with `certificate-file-damaged`, `certificate-passphrase-wrong`,
 * `certificate-key-mismatch`, `certificate-key-weak`, `certificate-use-unsuitable`, `certificate-not-yet-valid` or
 * `certificate-expired`.
 */
export async function openCertificateFile(
  content: Uint8Array,
  passphrase: string,
  now: Date,
): Promise<Result<CertificateKey, Failure>> {
  const read = await readPkcs12(content, passphrase);
  if (!read.ok) return read;
  const certificates = read.value.certificates.flatMap((der) => readCertificate(der) ?? []);
  const { privateKeys } = read.value;
  if (privateKeys.length === 0 || certificates.length === 0) {
    return fail({ code: 'certificate-file-damaged', detail: 'no key or no certificate' });
  }
  const pairs = privateKeys.flatMap((privateKey) =>
    certificates
      .filter((certificate) => fitsCertificate(privateKey, certificate))
      .map((certificate) => ({ privateKey, certificate, fault: faultOf(certificate, now) })),
  );
  const [pair = pairs[0]] = pairs.filter(({ fault }) => fault === null);
  if (pair === undefined)
    return fail({ code: 'certificate-key-mismatch', detail: 'no key fits a certificate' });
  const { privateKey, certificate, fault } = pair;
  if (fault !== null) return fail({ code: fault, detail: certificate.validTo.toISOString() });
  const key = await importCertificateKey(privateKey, [
    certificate.der,
    ...issuersOf(certificate, certificates),
  ]);
  return key === null
    ? fail({ code: 'certificate-file-damaged', detail: 'the key cannot be used' })
    : ok(key);
}

function faultOf(certificate: CertificateFacts, now: Date): FailureCode | null {
  const { rsaBits, validFrom, validTo, der } = certificate;
  const isWeak = rsaBits !== null && (rsaBits < RSA_BITS.min || rsaBits > RSA_BITS.max);
  if (isWeak || schemeOf(certificate) === null) return 'certificate-key-weak';
  if (isUnitLeaf(certificate) || !maySignDocuments(der)) return 'certificate-use-unsuitable';
  if (now < validFrom) return 'certificate-not-yet-valid';
  return now > validTo ? 'certificate-expired' : null;
}

/** The way up as far as the file has it, by names; what does not belong to it stays out. */
function issuersOf(leaf: CertificateFacts, certificates: readonly CertificateFacts[]): readonly Uint8Array[] {
  const chain: CertificateFacts[] = [];
  let last = leaf;
  while (chain.length < MAX_ISSUERS) {
    const issuer = certificates.find(
      (candidate) =>
        candidate !== leaf &&
        !chain.includes(candidate) &&
        Buffer.compare(candidate.subjectDer, last.issuerDer) === 0,
    );
    if (issuer === undefined) break;
    chain.push(issuer);
    last = issuer;
  }
  return chain.map(({ der }) => der);
}
