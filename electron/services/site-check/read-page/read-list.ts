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
}

const ENTRY_ELEMENTS: readonly string[] = ['url', 'item', 'entry', 'sitemap'];

interface OpenEntry {
  readonly element: string;
  href: string;
  title: string;
  changedAt: string;
}

/**
 * Reads a sitemap or a feed (RSS, Atom) as a stream. Faults of the XML are skipped over, entities that the document
 * declares are not expanded.
 */
export function readList(xml: string, address: WebAddress, addresses: AddressResolver): ReadList {
  const entries: SiteList['entries'][number][] = [];
  const sitemaps: WebAddress[] = [];
  let entryCount = 0;
  let open: OpenEntry | null = null;
  let value = '';

  const finish = (entry: OpenEntry): void => {
    const target = addresses.read(entry.href.trim(), address);
    if (entry.element === 'sitemap') {
      if (target !== null && sitemaps.length < MAX_ENTRIES) sitemaps.push(target);
      return;
    }
    entryCount += 1;
    if (target === null || entries.length >= MAX_ENTRIES) return;
    entries.push({
      address: target,
      title: cleanText(entry.title, MAX_TITLE),
      changedAt: instant(entry.changedAt),
    });
  };

  const parser = new SaxesParser();
  // a broken document is read as far as it goes
  let faults = 0;
  parser.on('error', () => {
    faults += 1;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = localName(name);
    value = '';
    if (ENTRY_ELEMENTS.includes(element)) open = { element, href: '', title: '', changedAt: '' };
    // Atom keeps the address in an attribute
    else if (element === 'link' && open !== null) open.href ||= attributes['href'] ?? '';
  });
  const onText = (text: string): void => {
    if (open !== null && value.length < MAX_VALUE) value += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', ({ name }) => {
    const element = localName(name);
    if (open === null) return;
    if (element === open.element) {
      finish(open);
      open = null;
    } else takeValue(open, element, value);
    value = '';
  });
  const mended = withWholeEntities(xml);
  for (let place = 0; place < mended.length && faults < MAX_FAULTS; place += CHUNK) {
    parser.write(mended.slice(place, place + CHUNK));
  }
  return { entries, entryCount, sitemaps };
}

/** Reads a sitemap that is plain text, an address on each line; other lines are left out. */
export function readTextList(text: string, address: WebAddress, addresses: AddressResolver): ReadList {
  const lines = text
    .split(/\r\n?|\n/u, 10 * MAX_ENTRIES)
    .map((line) => line.replace(/^\uFEFF/u, '').trim())
    .filter((line) => /^https?:\/\//iu.test(line));
  const entries = lines.slice(0, MAX_ENTRIES).flatMap((line) => {
    const target = addresses.read(line, address);
    return target === null ? [] : [{ address: target, title: '', changedAt: null }];
  });
  return { entries, entryCount: lines.length, sitemaps: [] };
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
