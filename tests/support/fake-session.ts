import { Resolver } from 'node:dns/promises';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { DEFAULT_LIMITS } from '#services/site-check/session/check-limits.ts';
import { createVisitCookies } from '#services/site-check/session/cookies.ts';
import { createByteCount } from '#services/site-check/session/byte-count.ts';
import { createLimitLog } from '#services/site-check/session/limit-log.ts';
import { publicOnly } from '#services/site-check/network/address-policy.ts';
import { createRateLimit } from '#services/site-check/network/rate-limit.ts';
import {
  type Transport,
  type TransportAnswer,
  TransportFault,
} from '#services/site-check/network/transport.ts';
import type { SiteSession } from '#services/site-check/session/site-session.ts';

/** An answer as a test writes it. */
export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A session of a site on the internet whose answers a test gives, with what was asked. */
export function fakeSession(
  site: string,
  respond: (href: string, headers: ReadonlyMap<string, string>) => FakeAnswer | 'refused-address',
  rest: Partial<SiteSession> = {},
): { readonly session: SiteSession; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const transport: Transport = {
    send: ({ href, headers, maxBodyBytes }) => {
      asked.push(href);
      const answer = respond(href, new Map(headers.map(({ name, value }) => [name.toLowerCase(), value])));
      if (answer === 'refused-address') return Promise.reject(new TransportFault('target-not-allowed', href));
      return Promise.resolve(asTransportAnswer(answer, maxBodyBytes));
    },
    close: () => Promise.resolve(),
  };
  const rateLimit = createRateLimit(10_000, 4);
  return {
    asked,
    session: {
      addresses: createAddressResolver(new URL(site)),
      transport,
      names: { addressesOf: () => Promise.resolve([]), resolver: () => new Resolver(), servers: null },
      policy: publicOnly,
      limits: DEFAULT_LIMITS,
      limitLog: createLimitLog(),
      contentBytes: createByteCount(),
      passes: createVisitCookies(DEFAULT_LIMITS.cookies),
      rateLimitOf: () => rateLimit,
      signal: new AbortController().signal,
      isLocal: false,
      askBrowser: undefined,
      mayVisit: () => true,
      proxy: null,
      onPage: () => undefined,
      onFetch: () => undefined,
      ...rest,
    },
  };
}

function asTransportAnswer(
  { status = 200, headers = {}, body = '' }: FakeAnswer,
  maxBodyBytes: number,
): TransportAnswer {
  const all = { 'content-type': 'text/html; charset=utf-8', ...headers };
  return {
    status,
    headers: Object.entries(all).map(([name, value]) => ({ name, value })),
    body: Buffer.from(body).subarray(0, maxBodyBytes),
    isPacked: true,
    isMalformed: false,
    cut: Buffer.byteLength(body) > maxBodyBytes ? 'bytes' : 'no',
    ttfbMs: 1,
  };
}
