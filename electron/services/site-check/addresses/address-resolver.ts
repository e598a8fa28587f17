import { isIP } from 'node:net';
import { domainToUnicode } from 'node:url';
import { getDomain } from 'tldts';
import type { Relation, WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { detached } from '../text/clean-text.ts';
import { kindOfAddress } from '../network/address-policy.ts';

const MAX_HREF_LENGTH = 2_000;
/** RFC 1035: no name is longer. */
const MAX_HOST_LENGTH = 253;
/** Addresses of one site that are remembered, as menus repeat the same ones on every page. */
const MAX_REMEMBERED = 20_000;
/** Longer addresses are seldom repeated, and cost memory. */
const MAX_REMEMBERED_LENGTH = 500;
/** What an address takes beside its letters, in bytes. */
const ADDRESS_BYTES = 300;
const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '::1'];

/** Reads addresses as the site under check sees them. */
export interface AddressResolver {
  /** The site as it was entered. */
  readonly site: WebAddress;
  /** An address as written on a page; `null` when it is not http(s), unreadable or too long. */
  readonly read: (href: string, base: WebAddress) => WebAddress | null;
  /** Whether a host is the site's: the entered one, with or without `www.`, or one below it. */
  readonly isOwnHost: (host: string) => boolean;
  /** A text that pages of one site repeat, kept in memory once and apart from the page. */
  readonly keepText: (text: string) => string;
  /** Roughly how many bytes the addresses and texts take that were handed out so far. */
  readonly keptBytes: () => number;
}

/** Addresses by how they are written. */
type AddressBook = Map<string, WebAddress | null>;

/** Begins with a scheme or a slash. */
const MEANS_SAME_ON_ORIGIN = /^(?:[a-z][a-z0-9+.-]*:|\/)/iu;

interface HostFacts {
  readonly host: string;
  readonly hostUnicode: string;
  readonly registrableDomain: string;
  readonly isIpLiteral: boolean;
  readonly isPrivate: boolean;
  readonly relation: Relation;
}

/** Gives the book for an address: what it means depends on the origin alone, or on the whole base where it is relative. */
function addressBooks(): (href: string, base: WebAddress) => AddressBook {
  const books = new Map<string, AddressBook>();
  const bookOfBase = new WeakMap<WebAddress, AddressBook>();
  const bookNamed = (name: string): AddressBook => {
    const book = books.get(name) ?? new Map<string, WebAddress | null>();
    books.set(name, book);
    return book;
  };
  return (href, base) => {
    if (!MEANS_SAME_ON_ORIGIN.test(href)) return bookNamed(base.href);
    const book = bookOfBase.get(base) ?? bookNamed(`${base.scheme}//${base.host}:${String(base.port)}`);
    bookOfBase.set(base, book);
    return book;
  };
}

/** The address book of the site that the user entered. */
export function createAddressResolver(entered: URL): AddressResolver {
  const siteHost = bareHost(entered.hostname);
  const siteDomain = registrable(siteHost);
  const hosts = new Map<string, HostFacts>();
  const bookFor = addressBooks();
  let known = 0;
  const texts = new Map<string, string>();
  let keptBytes = 0;

  const factsOf = (hostname: string): HostFacts => {
    const found = hosts.get(hostname);
    if (found !== undefined) return found;
    const host = bareHost(hostname);
    const isIpLiteral = isIP(host) !== 0;
    const domain = registrable(host);
    const facts: HostFacts = {
      host,
      hostUnicode: host.includes('xn--') ? domainToUnicode(host) : host,
      registrableDomain: domain,
      isIpLiteral,
      isPrivate: isLocalName(host) || (isIpLiteral && kindOfAddress(host) !== 'public'),
      relation: relationOf(host, domain, siteHost, siteDomain),
    };
    if (hosts.size < MAX_REMEMBERED) hosts.set(hostname, facts);
    return facts;
  };

  const addressOf = (url: URL): WebAddress | null => {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    const fragment = url.href.indexOf('#');
    const href = fragment === -1 ? url.href : url.href.slice(0, fragment);
    if (href.length > MAX_HREF_LENGTH || !isPossibleHost(url.hostname)) return null;
    keptBytes += ADDRESS_BYTES + 2 * href.length;
    const scheme = url.protocol === 'https:' ? 'https' : 'http';
    const port = url.port === '' ? (scheme === 'https' ? 443 : 80) : Number(url.port);
    return Object.freeze({
      href: withoutCredentials(href, url),
      scheme,
      ...factsOf(url.hostname),
      port,
      path: url.pathname,
      query: url.search.slice(1),
    });
  };

  const site = addressOf(entered);
  if (site === null) throw new TypeError(`no http address: ${entered.protocol}`);
  return {
    site,
    isOwnHost: (host) => factsOf(host).relation === 'own',
    keepText: (text) => {
      const found = texts.get(text);
      if (found !== undefined) return found;
      const kept = detached(text);
      keptBytes += 2 * kept.length;
      if (texts.size < MAX_REMEMBERED) texts.set(kept, kept);
      return kept;
    },
    keptBytes: () => keptBytes,
    read: (href, base) => {
      if (href.length > 2 * MAX_HREF_LENGTH) return null;
      const book = bookFor(href, base);
      const found = book.get(href);
      if (found !== undefined) return found;
      const url = URL.canParse(href, base.href) ? new URL(href, base.href) : null;
      const address = url === null ? null : addressOf(url);
      if (known < MAX_REMEMBERED && href.length <= MAX_REMEMBERED_LENGTH) {
        book.set(detached(href), address);
        known += 1;
      }
      return address;
    },
  };
}

/** The address that the user typed, with or without scheme; `null` when there is none in it. */
export function parseEntered(entered: string): URL | null {
  const typed = entered.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//iu.test(typed);
  // servers for trials, which name a port or an address, seldom speak https
  const isForTrial = /^(?:[\d.]+|localhost|\[[^\]]*\])(?:[:/]|$)|^[^/]*:\d/u.test(typed);
  const text = hasScheme ? typed : `${isForTrial ? 'http' : 'https'}://${typed}`;
  if (typed === '' || typed.length > MAX_HREF_LENGTH || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || !isPossibleHost(url.hostname)) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  // letters beyond ASCII take three to twelve signs in an address
  return url.href.length > MAX_HREF_LENGTH ? null : url;
}

/** What a scheme typed twice leaves for a host: `http://http//truong.edu.vn`. */
const NO_HOST = /^(?:https?|www|ftp)\.?$/u;

/** Whether a name can be one: labels that are not empty, none longer than 63 letters, and no word of an address. */
function isPossibleHost(hostname: string): boolean {
  if (hostname === '' || hostname.length > MAX_HOST_LENGTH || NO_HOST.test(hostname)) return false;
  const labels = hostname.replace(/\.$/u, '').split('.');
  return labels.every((label) => label !== '' && label.length <= 63);
}

/** The host of what the user typed as the check sees it; `''` when there is none. */
export function siteHost(entered: string): string {
  return bareHost(parseEntered(entered)?.hostname ?? '');
}

function withoutCredentials(href: string, url: URL): string {
  if (url.username === '' && url.password === '') return href;
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  clean.hash = '';
  return clean.href;
}

/** Without brackets and the root dot. */
function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '');
}

function isLocalName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost');
}

function registrable(host: string): string {
  if (isIP(host) !== 0) return host;
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

function relationOf(host: string, domain: string, siteHost: string, siteDomain: string): Relation {
  const bare = siteHost.replace(/^www\./u, '');
  if (host === bare || host.endsWith(`.${bare}`)) return 'own';
  // the names of this PC itself, as test servers mix them
  if (LOOPBACK_NAMES.includes(host) && LOOPBACK_NAMES.includes(siteHost)) return 'own';
  return domain === siteDomain ? 'sibling' : 'foreign';
}
