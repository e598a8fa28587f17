import type { WebAddress } from './web-address.ts';

/** Who the request pretends to be. */
export type ViewKind =
  /** A desktop browser. */
  | 'browser'
  /** The same again, some seconds later: what changes by itself. */
  | 'browser-again'
  | 'googlebot'
  /** A browser that comes from a search at Google. */
  | 'from-google'
  /** A phone that comes from a search at Google: planted redirects often want both. */
  | 'phone'
  /** A browser that brings the cookies of its first visit. */
  | 'with-cookies';

/** Why a request gave no complete answer. */
export type FetchFault =
  | 'name-not-found'
  | 'dns-no-answer'
  | 'refused'
  | 'reset'
  | 'unreachable'
  | 'timeout'
  | 'tls-certificate'
  | 'tls-handshake'
  | 'proxy'
  | 'headers-too-large'
  | 'not-http'
  | 'target-not-allowed'
  | 'cancelled';

/** A limit of the check that was reached: told to the user, never a silent cut. */
export type LimitKind =
  | 'body-bytes'
  | 'decoded-bytes'
  | 'request-time'
  | 'site-time'
  /** The site's time was up before its pages were seen as search engines and phones see them. */
  | 'views-time'
  | 'redirects'
  | 'headers'
  | 'cookies'
  | 'html-depth'
  | 'pages'
  | 'memory'
  /** Sitemaps or feeds that were not read at all. */
  | 'lists'
  /** Entries of a sitemap or a feed, lines of `robots.txt`. */
  | 'list-part'
  /** Pages that `robots.txt` keeps the check out of. */
  | 'robots'
  /** Links, words, code or the like of a page beyond what is kept. */
  | 'page-part'
  /** Style sheets of the site, not read or only in part. */
  | 'styles'
  /** Script files of the site, not read or only in part. */
  | 'scripts'
  /** Websites of others to which pages link, not looked at. */
  | 'foreign-hosts'
  | 'stopped-by-server'
  /** The user ended the check: what was not asked by then was not seen. */
  | 'cancelled';

/** A limit that was reached, and where. */
export interface LimitReached {
  readonly kind: LimitKind;
  /** The address or the probe that it concerns. */
  readonly at: string;
}

/** A response header; names in lower case, in the order and number in which the server sent them. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** One cookie of a `set-cookie` header; the value itself is never kept. */
export interface CookieFacts {
  readonly name: string;
  readonly isSecure: boolean;
  readonly isHttpOnly: boolean;
  readonly sameSite: string;
}

/** One hop of a redirect chain. */
export interface Hop {
  readonly from: WebAddress;
  readonly status: number;
  /** Where it points to; `null` when the address could not be read. */
  readonly to: WebAddress | null;
  /** As it stood in the `location` header, at most 500 characters. */
  readonly location: string;
  /** Not followed because its target is private, a literal IP address or no web address. */
  readonly isRefused: boolean;
}

/** One request with its redirects and what came of it. */
export interface Exchange {
  readonly requested: WebAddress;
  readonly view: ViewKind;
  readonly hops: readonly Hop[];
  /** More redirects than the limit, or an address that came twice. */
  readonly isLoop: boolean;
  readonly outcome:
    | { readonly kind: 'failed'; readonly fault: FetchFault; readonly detail: string }
    | {
        readonly kind: 'answered';
        readonly status: number;
        readonly final: WebAddress;
        readonly headers: readonly Header[];
        readonly cookies: readonly CookieFacts[];
        /** Until the first byte, in milliseconds. */
        readonly ttfbMs: number;
        readonly totalMs: number;
        /** Of the decoded body, or of the part within the limit. */
        readonly bodyBytes: number;
        readonly mediaType: string;
        /** An answer on the way breaks the rules of HTTP; it was read as browsers read it. */
        readonly isMalformed: boolean;
      };
}
