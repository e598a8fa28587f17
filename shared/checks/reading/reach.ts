import type { Exchange, FetchFault } from '../snapshot/http-exchange.ts';
import { finalStatus, headerValue } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';

/** How a site answered, all attempts taken together. */
export type Reach =
  /** A page came, whatever it says, or an ordinary error of the address such as 404. */
  | { readonly kind: 'answered' }
  /** The name leads nowhere. */
  | { readonly kind: 'no-address' }
  /** No server behind the address answered any attempt. */
  | { readonly kind: 'silent'; readonly faults: readonly FetchFault[]; readonly attempts: number }
  /** Every attempt ended in an error of the server. */
  | { readonly kind: 'server-error'; readonly statuses: readonly number[] }
  /** A server answered, and never in a form that the check can read: nothing can be said of what it shows. */
  | { readonly kind: 'malformed' }
  /** A firewall or a limit of requests keeps the check out: nothing can be said. */
  | { readonly kind: 'blocked'; readonly status: number }
  /** The check itself, a proxy or a refused target ended the attempts: nothing can be said. */
  | { readonly kind: 'unknown' };

const SILENT_FAULTS: readonly FetchFault[] = [
  'dns-no-answer',
  'refused',
  'reset',
  'unreachable',
  'timeout',
  'tls-handshake',
];
/** Something came back, so that the site is not down, whatever other attempts gave. */
const FAULTS_OF_FORM: readonly FetchFault[] = ['not-http', 'headers-too-large'];
const FIREWALL_HEADERS = [
  'cf-ray',
  'cf-mitigated',
  'x-sucuri-id',
  'x-iinfo',
  'x-amzn-waf-action',
  'x-waf-event',
];
const FIREWALL_SERVERS = /cloudflare|sucuri|akamai|imperva|ddos-guard|bunkerweb|safeline|stackpath/iu;

/** How the site answered the ways in and the repeated requests for its home page. */
export function reachOf(snapshot: SiteSnapshot): Reach {
  // the first attempt at the home page is also one of the ways in
  const attempts = [...new Set([...snapshot.entries, ...snapshot.homeAttempts])];
  const statuses = attempts.map(finalStatus).filter((status) => status !== null);
  if (statuses.length > 0) return reachByStatus(attempts, statuses);
  if (isWithoutAddress(snapshot, attempts)) return { kind: 'no-address' };
  const faults = attempts.flatMap(({ outcome }) => (outcome.kind === 'failed' ? [outcome.fault] : []));
  if (faults.some((fault) => FAULTS_OF_FORM.includes(fault))) return { kind: 'malformed' };
  const isSilence = faults.length > 0 && faults.every((fault) => SILENT_FAULTS.includes(fault));
  return isSilence ? { kind: 'silent', faults, attempts: faults.length } : { kind: 'unknown' };
}

function reachByStatus(attempts: readonly Exchange[], statuses: readonly number[]): Reach {
  const blocked = attempts.find(isBlocked);
  const isRefused = statuses.every((status) => status === 403 || status === 429 || status >= 500);
  if (!isRefused) return { kind: 'answered' };
  if (blocked !== undefined) return { kind: 'blocked', status: finalStatus(blocked) ?? 403 };
  return { kind: 'server-error', statuses };
}

/** Whether nobody answered a request. */
export function isSilent({ outcome }: Exchange): boolean {
  return outcome.kind === 'failed' && SILENT_FAULTS.includes(outcome.fault);
}

/** Whether an answer turns the check away: 403 and 429 always, 503 with the marks of a firewall. */
export function isBlocked(exchange: Exchange): boolean {
  const status = finalStatus(exchange);
  if (status === 403 || status === 429) return true;
  if (status !== 503) return false;
  const hasMark = FIREWALL_HEADERS.some((name) => headerValue(exchange, name) !== '');
  return hasMark || FIREWALL_SERVERS.test(headerValue(exchange, 'server'));
}

/** Behind a proxy this PC need not know names, so the proxy's own answer counts; without one the name servers' does. */
function isWithoutAddress({ dns, network }: SiteSnapshot, attempts: readonly Exchange[]): boolean {
  if (dns === null) return false;
  const answers = [dns.a, dns.aaaa];
  const isNothing = answers.every(({ kind }) => kind === 'empty' || kind === 'no-such-name');
  const isNotFound = attempts.every(
    ({ outcome }) => outcome.kind === 'failed' && outcome.fault === 'name-not-found',
  );
  return network.proxy === null ? isNothing : isNothing && isNotFound;
}
