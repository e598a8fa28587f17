import type { Exchange, Header, Hop, ViewKind } from '#shared/checks/snapshot/http-exchange.ts';
import type { Relation, WebAddress } from '#shared/checks/snapshot/web-address.ts';

/** The made-up site that the fixtures are about, and an instant of its check. */
export const SITE_HOST = 'thcs-mau.haiphong.edu.vn';
export const CHECKED_AT = '2026-05-04T01:30:00.000Z';

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/u;
const PRIVATE_IPV4 = /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168)\./u;

/** An address as the probes take it apart, for ASCII hosts and IPv4. Good enough for fixtures only. */
export function webAddress(href: string, siteHost: string = SITE_HOST): WebAddress {
  const url = new URL(href);
  const host = url.hostname.replaceAll(/[[\]]/gu, '');
  const isIpLiteral = IPV4.test(host) || host.includes(':');
  const registrableDomain = isIpLiteral ? host : fixtureDomain(host);
  return {
    href: url.href,
    scheme: url.protocol === 'https:' ? 'https' : 'http',
    host,
    hostUnicode: host,
    registrableDomain,
    port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
    path: url.pathname,
    query: url.search.slice(1),
    isIpLiteral,
    isPrivate: host === 'localhost' || host === '::1' || (isIpLiteral && PRIVATE_IPV4.test(host)),
    relation: relationOf(host, siteHost, registrableDomain),
  };
}

function fixtureDomain(host: string): string {
  const labels = host.split('.');
  // suffixes of the public list, those of firms among them
  const isSecondLevel =
    /\.(?:(?:edu|gov|com|org|net)\.vn|googleapis\.com|blogspot\.com|withgoogle\.com|github\.io)$/u.test(host);
  return labels.slice(isSecondLevel ? -3 : -2).join('.');
}

function relationOf(host: string, siteHost: string, registrableDomain: string): Relation {
  const bare = siteHost.replace(/^www\./u, '');
  if (host === bare || host.endsWith(`.${bare}`)) return 'own';
  return registrableDomain === fixtureDomain(siteHost) ? 'sibling' : 'foreign';
}

/** The home page of the made-up site. */
export const SITE = webAddress(`https://${SITE_HOST}/`);

/** Header lines from pairs. */
export function headers(entries: Readonly<Record<string, string>>): readonly Header[] {
  return Object.entries(entries).map(([name, value]) => ({ name, value }));
}

interface AnswerDraft {
  readonly status?: number;
  readonly view?: ViewKind;
  readonly headers?: Readonly<Record<string, string>>;
  readonly hops?: readonly Hop[];
  readonly final?: string;
  readonly ttfbMs?: number;
  readonly bodyBytes?: number;
  readonly mediaType?: string;
  readonly isMalformed?: boolean;
  readonly isLoop?: boolean;
}

const ORDINARY_HEADERS = { server: 'nginx', 'content-type': 'text/html; charset=utf-8' };

/** A request that was answered. */
export function answered(href: string, draft: AnswerDraft = {}): Exchange {
  const {
    hops = [],
    view = 'browser',
    isLoop = false,
    final,
    headers: named = ORDINARY_HEADERS,
    ...facts
  } = draft;
  const requested = webAddress(href);
  const lastTarget = hops.at(-1)?.to ?? requested;
  return {
    requested,
    view,
    hops,
    isLoop,
    outcome: {
      kind: 'answered',
      status: 200,
      final: final === undefined ? lastTarget : webAddress(final),
      headers: headers(named),
      cookies: [],
      ttfbMs: 120,
      totalMs: (facts.ttfbMs ?? 120) + 80,
      bodyBytes: 24_000,
      mediaType: 'text/html',
      isMalformed: false,
      ...facts,
    },
  };
}

/** A request that came to nothing. */
export function failed(
  href: string,
  fault: Extract<Exchange['outcome'], { kind: 'failed' }>['fault'],
  draft: { readonly view?: ViewKind; readonly hops?: readonly Hop[]; readonly isLoop?: boolean } = {},
): Exchange {
  return {
    requested: webAddress(href),
    view: draft.view ?? 'browser',
    hops: draft.hops ?? [],
    isLoop: draft.isLoop ?? false,
    outcome: { kind: 'failed', fault, detail: fault },
  };
}

/** One redirect from one address to another. */
export function hop(from: string, to: string, status = 301, isRefused = false): Hop {
  return { from: webAddress(from), status, to: webAddress(to), location: to, isRefused };
}
