import { createHash } from 'node:crypto';
import type { IssuerList } from '#shared/keys/issuer-list.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { fromBase64 } from './base64-text.ts';
import { type CertificateFacts, readCertificate } from './certificate.ts';

/** Those whose certificates are taken for what they say. */
export interface KnownIssuers {
  /**
   * Whether a certificate leads to one of them, directly or over certificates that came with it. Revocation is not
   * asked for: that needs a network.
   */
  readonly vouchFor: (signer: CertificateFacts, others: readonly CertificateFacts[]) => boolean;
}

const MAX_DEPTH = 4;
const MIN_RSA_BITS = 2_048;

/** Nobody is known. */
export const NO_ISSUERS: KnownIssuers = { vouchFor: () => false };

/** The issuers of a list. The error is a Vietnamese sentence: which certificate is not what the list says. */
export function knownIssuers(list: IssuerList): Result<KnownIssuers, string> {
  const known: CertificateFacts[] = [];
  for (const { name, sha256, certificate } of list.issuers) {
    const der = fromBase64(certificate);
    const facts = createHash('sha256').update(der).digest('hex') === sha256 ? readCertificate(der) : null;
    if (facts?.isAuthority !== true)
      return fail(`Chứng thư của “${name}” không đúng với mã SHA-256 ghi kèm.`);
    known.push(facts);
  }
  const leadsToKnown = (one: CertificateFacts, others: readonly CertificateFacts[], depth: number): boolean =>
    known.some((issuer) => hasIssued(issuer, one)) ||
    (depth < MAX_DEPTH &&
      others.some(
        (issuer) => issuer !== one && hasIssued(issuer, one) && leadsToKnown(issuer, others, depth + 1),
      ));
  return ok({ vouchFor: (signer, others) => leadsToKnown(signer, others, 0) });
}

function hasIssued(issuer: CertificateFacts, issued: CertificateFacts): boolean {
  return (
    issuer.isAuthority &&
    (issuer.rsaBits === null || issuer.rsaBits >= MIN_RSA_BITS) &&
    issued.validFrom >= issuer.validFrom &&
    issued.validFrom <= issuer.validTo &&
    issued.isIssuedBy(issuer)
  );
}
