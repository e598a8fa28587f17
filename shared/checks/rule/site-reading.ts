import type { ServiceKind } from '#shared/facts/school-services.facts.ts';
import type { TermHit } from '#shared/lexicon/lexicon.ts';
import type { ViewKind } from '../snapshot/http-exchange.ts';
import type { Link, PageContent, PageOrigin } from '../snapshot/page.ts';
import type { WebAddress } from '../snapshot/web-address.ts';

/** A document that the site gave, to whichever visitor. */
export interface SiteDocument {
  readonly url: string;
  readonly path: string;
  readonly seenAs: ViewKind;
  /** `drawn`: as a running browser had it after scripts ran. */
  readonly origin: PageOrigin | 'view' | 'missing-page' | 'drawn';
  readonly content: PageContent;
}

/** Terms in one piece of a page; those that a warning takes back are left out. */
export interface ReadText {
  readonly text: string;
  readonly hits: readonly TermHit[];
}

/** The words of a page. */
export interface BodyText extends ReadText {
  /** The same, letter for letter, with a line for each piece that a heading or a menu begins. */
  readonly parted: string;
}

/** Where a search engine looks first. */
export interface HeadText extends ReadText {
  readonly place: 'title' | 'heading' | 'meta' | 'structured';
}

/** A link out of the site that speaks of the trade by its words or its host. */
export interface TermLink {
  readonly link: Link;
  readonly host: string;
  readonly hostWeight: number;
  readonly words: ReadText;
  readonly wordWeight: number;
  /** Named by a warning, and not hidden. */
  readonly isCited: boolean;
}

/** What the lexicon says about a page, with warnings, news and lessons told apart from advertising. */
export interface PageTerms {
  readonly heads: readonly HeadText[];
  readonly body: BodyText;
  readonly links: readonly TermLink[];
  /** Whether the page as a whole warns of what it names. */
  readonly isWarning: boolean;
}

/** What the tables in use say of hosts. */
export interface KnownHosts {
  /** Whether a host belongs to an authority, a school or university, or to one of the services everybody uses. */
  readonly isKnown: (address: WebAddress) => boolean;
  /** The same for a host that was read from code, without its registrable domain: the host or a parent of it. */
  readonly isKnownName: (host: string) => boolean;
  /** Whether a host belongs to a known service of a kind, or of any. */
  readonly isServiceOf: (host: string, kind: ServiceKind) => boolean;
  readonly isSchoolService: (host: string) => boolean;
}

/** What many rules ask of one snapshot, worked out when the first of them asks, once for each check of a site. */
export interface SiteReading {
  readonly hosts: KnownHosts;
  /** Everything that the site gave as its own, each content once. */
  readonly documents: () => readonly SiteDocument[];
  /** The terms of one document or view. */
  readonly termsOf: (content: PageContent) => PageTerms;
  /** The greatest weight of the terms in the words of an address, 0 for none; those that a warning takes back weigh 0. */
  readonly weightOfAddress: (address: WebAddress) => number;
  /** The addresses that pages of the crawl link to, each with the first page that does, in the order of the pages. */
  readonly linked: () => ReadonlyMap<WebAddress, WebAddress>;
  /**
   * Whether a text (a host, a path; lower case) stands anywhere in what the site gave without a browser: addresses, code,
   * words.
   */
  readonly isWritten: (text: string) => boolean;
}
