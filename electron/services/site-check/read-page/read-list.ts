import { SaxesParser } from 'saxes';
import type { SiteList } from '#shared/checks/snapshot/site-snapshot.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressResolver } from '../addresses/address-resolver.ts';
import { cleanText } from '../text/clean-text.ts';

const MAX_ENTRIES = 5_000;
const MAX_TITLE = 300;
const MAX_VALUE = 4_000;
const CHUNK = 8_192;
/** So many faults has no list that somebody reads; each costs the parser as much as a hundred letters. */
const MAX_FAULTS = 20_000;

/** A sitemap, an index of sitemaps, or a feed. */
export interface ReadList {
  readonly entries: SiteList['entries'];
  readonly entryCount: number;
  /** For an index: the sitemaps that it names. */
  readonly sitemaps: readonly WebAddress[];
  /** Whether entries stand in it that were not read: too many, or broken. */
  readonly isPart: boolean;
}

/** What an entry is called, by the outermost element of the list. */
const ENTRY_OF_ROOT: ReadonlyMap<string, string> = new Map([
  ['urlset', 'url'],
  ['sitemapindex', 'sitemap'],
  ['feed', 'entry'],
  ['rss', 'item'],
  ['rdf', 'item'],
]);
const ANY_ENTRY: readonly string[] = [...new Set(ENTRY_OF_ROOT.values())];

interface OpenEntry {
  readonly element: string;
  href: string;
  title: string;
  changedAt: string;
}

/** Takes the entries of one list as its elements come. */
class ListReader {
  readonly entries: SiteList['entries'][number][] = [];
  readonly sitemaps: WebAddress[] = [];
  /** Names of elements that are entries. */
  elements = ANY_ENTRY;
  entryCount = 0;
  closedCount = 0;
  readonly #address: WebAddress;
  readonly #addresses: AddressResolver;
  #open: OpenEntry | null = null;
  #value = '';
  #isRootSeen = false;

  constructor(address: WebAddress, addresses: AddressResolver) {
    this.#address = address;
    this.#addresses = addresses;
  }

  begin(element: string, href: string): void {
    this.#value = '';
    const entry = this.#isRootSeen ? undefined : ENTRY_OF_ROOT.get(element);
    if (entry !== undefined) this.elements = [entry];
    this.#isRootSeen = true;
    if (this.elements.includes(element)) this.#open = { element, href: '', title: '', changedAt: '' };
    // Atom keeps the address in an attribute
    else if (element === 'link' && this.#open !== null) this.#open.href ||= href;
  }

  text(text: string): void {
    if (this.#open !== null && this.#value.length < MAX_VALUE) this.#value += text;
  }

  end(element: string): void {
    if (this.#open === null) return;
    if (element === this.#open.element) {
      this.#finish(this.#open);
      this.#open = null;
    } else takeValue(this.#open, element, this.#value);
    this.#value = '';
  }

  #finish(entry: OpenEntry): void {
    this.closedCount += 1;
    const target = this.#addresses.read(entry.href.trim(), this.#address);
    if (entry.element === 'sitemap') {
      if (target !== null && this.sitemaps.length < MAX_ENTRIES) this.sitemaps.push(target);
      return;
    }
    this.entryCount += 1;
    if (target === null || this.entries.length >= MAX_ENTRIES) return;
    this.entries.push({
      address: target,
      title: cleanText(entry.title, MAX_TITLE),
      changedAt: instant(entry.changedAt),
    });
  }
}

/**
 * Reads a sitemap or a feed (RSS, Atom) as a stream. Faults of the XML are skipped over, entities that the document
 * declares are not expanded.
 */
export function readList(xml: string, address: WebAddress, addresses: AddressResolver): ReadList {
  const reader = new ListReader(address, addresses);
  const parser = new SaxesParser();
  // a broken document is read as far as it goes
  let faults = 0;
  parser.on('error', () => {
    faults += 1;
  });
  parser.on('opentag', ({ name, attributes }) => {
    reader.begin(localName(name), attributes['href'] ?? '');
  });
  const onText = (text: string): void => {
    reader.text(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', ({ name }) => {
    reader.end(localName(name));
  });
  const mended = withWholeEntities(xml);
  for (let place = 0; place < mended.length && faults < MAX_FAULTS; place += CHUNK) {
    parser.write(mended.slice(place, place + CHUNK));
  }
  const { entries, entryCount, sitemaps, closedCount, elements } = reader;
  const isPart = closedCount > MAX_ENTRIES || closedCount < countOf(elements, xml);
  return { entries, entryCount, sitemaps, isPart };
}

const TAG = /<(?:[\w.-]{1,30}:)?([a-z]{1,10})(?=[\s>])/giu;

/** How many elements of these names begin in a document, whatever a parser makes of it. */
function countOf(elements: readonly string[], xml: string): number {
  const text = without('<![CDATA[', ']]>', without('<!--', '-->', xml));
  let count = 0;
  for (const [, name = ''] of text.matchAll(TAG)) if (elements.includes(name.toLowerCase())) count += 1;
  return count;
}

/** A text without what stands between two signs. */
function without(start: string, end: string, text: string): string {
  const pieces: string[] = [];
  let place = 0;
  for (;;) {
    const from = text.indexOf(start, place);
    const to = from === -1 ? -1 : text.indexOf(end, from);
    if (to === -1) return place === 0 ? text : [...pieces, text.slice(place)].join('');
    pieces.push(text.slice(place, from));
    place = to + end.length;
  }
}

const MAX_LINES = 10 * MAX_ENTRIES;

/** Reads a sitemap that is plain text, an address on each line; other lines are left out. */
export function readTextList(text: string, address: WebAddress, addresses: AddressResolver): ReadList {
  const all = text.split(/\r\n?|\n/u, MAX_LINES);
  const lines = all
    .map((line) => line.replace(/^\uFEFF/u, '').trim())
    .filter((line) => /^https?:\/\//iu.test(line));
  const entries = lines.slice(0, MAX_ENTRIES).flatMap((line) => {
    const target = addresses.read(line, address);
    return target === null ? [] : [{ address: target, title: '', changedAt: null }];
  });
  const isPart = lines.length > MAX_ENTRIES || all.length === MAX_LINES;
  return { entries, entryCount: lines.length, sitemaps: [], isPart };
}

/** An ampersand that begins no entity; the parser would take all up to the next semicolon for one. */
const BARE_AMPERSAND = /&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{0,30};)/giu;

/** The document with its bare ampersands written out, but for those in CDATA, where they are meant. */
function withWholeEntities(xml: string): string {
  const pieces: string[] = [];
  let place = 0;
  let mended = 0;
  const mend = (text: string) =>
    text.replace(BARE_AMPERSAND, () => {
      mended += 1;
      return mended > MAX_FAULTS ? '&' : '&amp;';
    });
  while (place < xml.length) {
    const start = xml.indexOf('<![CDATA[', place);
    const end = start === -1 ? -1 : xml.indexOf(']]>', start);
    if (end === -1) break;
    pieces.push(mend(xml.slice(place, start)), xml.slice(start, end));
    place = end;
  }
  pieces.push(mend(xml.slice(place)));
  return pieces.join('');
}

function takeValue(entry: OpenEntry, element: string, value: string): void {
  if (element === 'loc' || element === 'link') entry.href ||= value;
  if (element === 'title') entry.title ||= value;
  if (['lastmod', 'pubdate', 'updated', 'published'].includes(element)) entry.changedAt ||= value;
}

/** Without its prefix, in lower case. */
function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

function instant(text: string): string | null {
  const time = new Date(text.trim().slice(0, 60));
  return text.trim() === '' || Number.isNaN(time.getTime()) ? null : time.toISOString();
}
