import type { BrowserView } from './browser-view.ts';
import type { DnsRecords } from './dns-records.ts';
import type { Exchange, LimitReached, ViewKind } from './http-exchange.ts';
import type { NetworkState } from './network-state.ts';
import type { Page, PageContent } from './page.ts';
import type { TlsFacts } from './tls-facts.ts';
import type { WebAddress } from './web-address.ts';

/** A page fetched as one kind of visitor. */
export interface View {
  readonly kind: ViewKind;
  /** The first or the second round; a difference counts only when both rounds show it. */
  readonly round: 1 | 2;
  readonly exchange: Exchange;
  readonly content: PageContent | null;
}

/** All views of one page. */
export interface PageViews {
  readonly address: WebAddress;
  readonly views: readonly View[];
}

/** What a well-known path gave that should not be public. Values of secrets are never kept. */
export interface ExposedFileProbe {
  readonly path: string;
  readonly exchange: Exchange;
  /** The first bytes as Latin-1 text, at most 1,024, with everything after `=` or `:` masked in key-value files. */
  readonly head: string;
}

/** A sitemap or feed. */
export interface SiteList {
  readonly kind: 'sitemap' | 'feed' | 'robots';
  readonly address: WebAddress;
  readonly status: number | null;
  /** Addresses in it, at most 5,000. */
  readonly entries: readonly {
    readonly address: WebAddress;
    readonly title: string;
    readonly changedAt: string | null;
  }[];
  /** How many there are in all. */
  readonly entryCount: number;
}

/** A host outside the site to which pages link, looked up once. */
export interface ForeignHost {
  readonly host: string;
  readonly resolves: boolean | null;
  /** What its front page is; `null` when not fetched. */
  readonly front: { readonly title: string; readonly text: string; readonly status: number } | null;
}

/** Everything that the probes saw of one site, frozen. The rules see this and nothing else. */
export interface SiteSnapshot {
  /** As the user entered it. */
  readonly entered: string;
  readonly site: WebAddress;
  /** When the check began, ISO instant by the PC's clock. */
  readonly checkedAt: string;
  readonly network: NetworkState;
  /** `null` for literal IP addresses. */
  readonly dns: DnsRecords | null;
  readonly tls: TlsFacts;
  /** The ways in: http and https, www and apex, as far as they apply, as a browser. */
  readonly entries: readonly Exchange[];
  /** The same request of the home page repeated: for availability and speed. */
  readonly homeAttempts: readonly Exchange[];
  /** Pages of the crawl, the home page first. */
  readonly pages: readonly Page[];
  /** The home page and a few others as each kind of visitor. */
  readonly views: readonly PageViews[];
  /** The home page and a few others in a running browser; `null` when none was asked. */
  readonly browser: BrowserView | null;
  /** A path that cannot exist, plain and from Google. */
  readonly missingPage: { readonly plain: View | null; readonly fromGoogle: View | null };
  readonly lists: readonly SiteList[];
  /** Only when the user asked for it. */
  readonly exposedFiles: readonly ExposedFileProbe[] | 'not-asked';
  readonly foreignHosts: readonly ForeignHost[];
  /** The home page over IPv4 and IPv6 alone, when the site has both and the PC too. */
  readonly byIpVersion: { readonly v4: View; readonly v6: View } | null;
  /** SHA-256 of the site's icon, lower-case hexadecimal; `''` when there is none. */
  readonly iconSha256: string;
  readonly limits: readonly LimitReached[];
  /** In milliseconds. */
  readonly timings: {
    readonly totalMs: number;
    readonly dnsMs: number;
    readonly tlsMs: number;
    readonly pagesMs: number;
    readonly viewsMs: number;
  };
}
