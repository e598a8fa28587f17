import type { Lexicon, TermHit } from '#shared/lexicon/lexicon.ts';
import { warningCues } from '#shared/lexicon/negative-context.ts';
import type { Link, PageContent } from '../snapshot/page.ts';

/** Terms in one piece of a page; those that a warning takes back are left out. */
export interface ReadText {
  readonly text: string;
  readonly hits: readonly TermHit[];
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
}

/** What the lexicon says about a page, with warnings, news and lessons told apart from advertising. */
export interface PageTerms {
  readonly heads: readonly HeadText[];
  readonly body: ReadText;
  readonly links: readonly TermLink[];
  /** Whether the page as a whole warns of what it names. */
  readonly isWarning: boolean;
}

/** Words of warning this near to a term belong to it. */
const WARNING_REACH = 350;
/** So many different words of warning near a term take it back. */
const CUES_THAT_WARN = 2;
/** Calls to action of an advertisement: that many make it one, whatever warnings it carries. */
const CALLS_THAT_ADVERTISE = 4;
const WARNED_SHARE = 0.6;
const INDEXED_METAS =
  /^(?:description|keywords|og:title|og:description|og:site_name|twitter:title|twitter:description)$/u;

const cache = new WeakMap<Lexicon, WeakMap<PageContent, PageTerms>>();

/** Whether words of police, courts or campaigns surround a term. */
function isWarned(text: string, hit: TermHit): boolean {
  if (hit.isNegated) return true;
  const around = text.slice(Math.max(0, hit.start - WARNING_REACH), hit.end + WARNING_REACH);
  return warningCues(around).size >= CUES_THAT_WARN;
}

/** The number of different terms of at least a weight. */
export function distinctTerms(hits: readonly TermHit[], minWeight: number): number {
  return new Set(hits.filter(({ weight }) => weight >= minWeight).map(({ term }) => term)).size;
}

/** The greatest weight among the hits, 0 for none. */
export function greatestWeight(hits: readonly TermHit[]): number {
  return hits.reduce((greatest, { weight }) => Math.max(greatest, weight), 0);
}

/** The hits of a text on its own that no warning beside them takes back. */
export function readText(text: string, lexicon: Lexicon): ReadText {
  return { text, hits: lexicon.scanText(text).filter((hit) => !isWarned(text, hit)) };
}

function headTexts(content: PageContent): readonly Pick<HeadText, 'place' | 'text'>[] {
  return [
    { place: 'title', text: content.title },
    ...content.headings
      .filter(({ level }) => level <= 2)
      .map(({ text }) => ({ place: 'heading' as const, text })),
    ...content.metas
      .filter(({ name }) => INDEXED_METAS.test(name))
      .map((meta) => ({ place: 'meta' as const, text: meta.content })),
    ...content.structuredNames.map((text) => ({ place: 'structured' as const, text })),
  ];
}

function termLinks(content: PageContent, lexicon: Lexicon): readonly TermLink[] {
  return content.links.flatMap((link): readonly TermLink[] => {
    if (link.address?.relation !== 'foreign') return [];
    const { host } = link.address;
    const words = {
      text: link.text,
      hits: lexicon.scanText(link.text).filter(({ isNegated }) => !isNegated),
    };
    const hostWeight = greatestWeight(lexicon.scanHost(host));
    const wordWeight = greatestWeight(words.hits);
    return hostWeight >= 3 || wordWeight >= 2 ? [{ link, host, hostWeight, words, wordWeight }] : [];
  });
}

function judgeWarning(heads: readonly ReadText[], body: ReadText): boolean {
  const calls = distinctTerms(body.hits, 1) - distinctTerms(body.hits, 2);
  const hasWarningHead = heads.some(({ hits }) => hits.some(({ isNegated }) => isNegated));
  const named = body.hits.filter(({ weight, isNegated }) => weight >= 2 || isNegated);
  const warned = named.filter((hit) => isWarned(body.text, hit));
  const isMostlyWarned = warned.length >= 2 && warned.length >= named.length * WARNED_SHARE;
  return (hasWarningHead || isMostlyWarned) && calls < CALLS_THAT_ADVERTISE;
}

function read(content: PageContent, lexicon: Lexicon): PageTerms {
  const allHeads = headTexts(content).map(({ place, text }) => ({
    place,
    text,
    hits: lexicon.scanText(text),
  }));
  const allBody = { text: content.text, hits: lexicon.scanText(content.text) };
  const isWarning = judgeWarning(allHeads, allBody);
  const unwarned = ({ text, hits }: ReadText) => hits.filter((hit) => !isWarning && !isWarned(text, hit));
  return {
    heads: allHeads.map((head) => ({ ...head, hits: unwarned(head) })).filter(({ hits }) => hits.length > 0),
    body: { text: content.text, hits: unwarned(allBody) },
    links: termLinks(content, lexicon),
    isWarning,
  };
}

/** Reads the terms of a page, once per page and lexicon. */
export function pageTerms(content: PageContent, lexicon: Lexicon): PageTerms {
  const pages = cache.get(lexicon) ?? new WeakMap<PageContent, PageTerms>();
  cache.set(lexicon, pages);
  const known = pages.get(content);
  if (known !== undefined) return known;
  const terms = read(content, lexicon);
  pages.set(content, terms);
  return terms;
}
