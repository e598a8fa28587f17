import { interceptingIssuer } from './triage.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { CertificateFacts, TlsFacts } from '../snapshot/tls-facts.ts';

/** The HTTPS port as it answered. */
export type OfferedTls = Extract<TlsFacts, { kind: 'offered' }>;

/** The certificate of the site with the port that showed it. */
export interface ShownCertificate {
  readonly tls: OfferedTls;
  readonly leaf: CertificateFacts;
}

/** The site's own certificate; `null` when there is none, or when software on the way shows one of its own. */
export function shownCertificate({ network, tls }: SiteSnapshot): ShownCertificate | null {
  if (tls.kind !== 'offered' || interceptingIssuer(network, tls) !== null) return null;
  const [leaf] = tls.chain;
  return leaf === undefined ? null : { tls, leaf };
}

/** Whether the browser was asked and gave an error of a kind: `DATE_INVALID`. */
export function isBrowserError({ browserError }: OfferedTls, kind: string): boolean {
  return browserError?.endsWith(`ERR_CERT_${kind}`) === true;
}

/** Why a chain is not trusted, dates, name and strength left aside as they have rules of their own. */
export type TrustFault = 'none' | 'incomplete-chain' | 'untrusted';

const MISSING_ISSUER = /UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT/u;
const OTHER_RULES =
  /EXPIRED|NOT_YET_VALID|DATE_INVALID|ALTNAME|COMMON_NAME|HOSTNAME|TOO_(?:WEAK|SMALL)|WEAK_(?:SIGNATURE|KEY)/u;

/**
 * Two verifiers together: browsers fetch a missing intermediate certificate and know more roots, so what they trust is
 * trusted, and what only they trust has an incomplete chain, unless it leads to a root that was added to this PC alone.
 * Without a browser's word, a lone certificate of an unknown issuer is taken for an incomplete chain, the far more common
 * case.
 */
export function trustFault({ tls, leaf }: ShownCertificate): TrustFault {
  const isMissing = isIssuerMissing(tls, leaf);
  if (tls.browserError === null) return isMissing && tls.isKnownRoot !== false ? 'incomplete-chain' : 'none';
  const error = tls.browserError ?? tls.trustError ?? '';
  if (error === '' || (OTHER_RULES.test(error) && !leaf.isSelfSigned)) return 'none';
  return tls.browserError === undefined && isMissing ? 'incomplete-chain' : 'untrusted';
}

function isIssuerMissing(tls: OfferedTls, leaf: CertificateFacts): boolean {
  return MISSING_ISSUER.test(tls.trustError ?? '') && tls.chain.length === 1 && !leaf.isSelfSigned;
}
