import { once } from '#shared/base/once.ts';
import type { Lexicon, TermHit } from '#shared/lexicon/lexicon.ts';
import {
  isNegatedAt,
  isSpokenAgainstAt,
  type WarningCue,
  warningCues,
} from '#shared/lexicon/negative-context.ts';
import { partedText, type Span } from './parted-text.ts';
import type { HeadText, PageTerms, ReadText, TermLink } from '../rule/site-reading.ts';
import type { Link, PageContent } from '../snapshot/page.ts';

/** Words of warning this near to a term belong to it. */
const WARNING_REACH = 350;
/** So many different words of warning near a term take it back. */
const CUES_THAT_WARN = 2;
/** Calls to action this near to a term belong to it. */
const CALL_REACH = 200;
/** So many different calls to action beside a term make an advertisement of it, whatever warnings stand around. */
const CALLS_THAT_ADVERTISE = 2;
const WARNED_SHARE = 0.6;
const INDEXED_METAS =
  /^(?:description|keywords|og:title|og:description|og:site_name|twitter:title|twitter:description)$/u;

/** A text with everything that the lexicon finds in it, and its words of warning: looked for when a term asks. */
interface ScannedText extends ReadText {
  /** The same, parted by lines where a new matter begins. */
  readonly parted: string;
  readonly cues: () => readonly WarningCue[];
  /** What stands in one of these speaks of nothing outside of it. */
  readonly menus: readonly Span[];
  /** What follows a heading that warns, up to the next heading. */
  readonly warned: readonly Span[];
}

function scan(text: string, lexicon: Lexicon): ScannedText {
  return {
    text,
    parted: text,
    hits: lexicon.scanText(text),
    cues: once(() => warningCues(text)),
    menus: [],
    warned: [],
  };
}

/** The words of a page; what its menus warn of counts for nothing else. */
function scanBody(text: string, content: PageContent, lexicon: Lexicon): ScannedText {
  const plain = scan(text, lexicon);
  if (plain.hits.length === 0) return plain;
  const { text: parted, menus, heads } = partedText(text, content);
  const all = parted === text ? plain : scan(parted, lexicon);
  return { ...all, text, menus, warned: belowWarnings(heads, all) };
}

/** The words behind each heading that names something only to warn of it: on a list of news, the beginning of that piece. */
function belowWarnings(heads: readonly Span[], { hits, cues }: ScannedText): readonly Span[] {
  return heads.flatMap((head, index): readonly Span[] => {
    const named = hits.filter((hit) => isWithin(hit, head));
    if (named.length === 0 || !named.every(({ isNegated }) => isNegated)) return [];
    // a name in quotes alone warns of nothing
    if (!cues().some((cue) => isWithin(cue, head))) return [];
    const next = heads[index + 1]?.start ?? Infinity;
    return [{ start: head.end, end: Math.min(next, head.end + WARNING_REACH) }];
  });
}

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether words of police, courts or campaigns surround a place. */
function isAmongWarnings({ cues, menus }: ScannedText, start: number, end: number): boolean {
  const isElsewhere = (cue: WarningCue) =>
    menus.some((menu) => isWithin(cue, menu) && !isWithin({ start, end }, menu));
  const around = cues().filter(
    (cue) => cue.start >= start - WARNING_REACH && cue.end <= end + WARNING_REACH && !isElsewhere(cue),
  );
  return new Set(around.map(({ cue }) => cue)).size >= CUES_THAT_WARN;
}

/** Whether a term stands among calls to action: the warnings around it belong to something else. */
export function isPromoted(hit: Pick<TermHit, 'start' | 'end'>, hits: readonly TermHit[]): boolean {
  const calls = hits.filter(
    ({ weight, start, end }) => weight === 1 && start < hit.end + CALL_REACH && hit.start - CALL_REACH < end,
  );
  return new Set(calls.map(({ term }) => term)).size >= CALLS_THAT_ADVERTISE;
}

/** Whether a term is taken back by its sentence, or by what stands around it or the whole page. */
function isWarned(hit: TermHit, scanned: ScannedText, isWarningPage: boolean): boolean {
  if (hit.isNegated) return true;
  if (isPromoted(hit, scanned.hits)) return false;
  return isWarningPage || isAmongWarnings(scanned, hit.start, hit.end);
}

/** Of words alone: a link leads to where it leads, whatever the headline before it says, and makes no page a warning. */
function isBelowWarning(hit: TermHit, { hits, menus, warned }: ScannedText): boolean {
  if (isPromoted(hit, hits)) return false;
  return warned.some((zone) => isWithin(hit, zone)) && !menus.some((menu) => isWithin(hit, menu));
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
  const all = scan(text, lexicon);
  return { text, hits: all.hits.filter((hit) => !isWarned(hit, all, false)) };
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

/** More such links say nothing new about a page. */
const MAX_TERM_LINKS = 300;

function termLinks(
  content: PageContent,
  body: ScannedText,
  isWarningPage: boolean,
  lexicon: Lexicon,
): readonly TermLink[] {
  const found: TermLink[] = [];
  for (const link of content.links) {
    const termLink = readLink(link, body, isWarningPage, lexicon);
    if (termLink !== null && found.push(termLink) >= MAX_TERM_LINKS) break;
  }
  return found;
}

function readLink(link: Link, body: ScannedText, isWarningPage: boolean, lexicon: Lexicon): TermLink | null {
  if (link.address?.relation !== 'foreign') return null;
  const { host } = link.address;
  const words = {
    text: link.text,
    hits: lexicon.scanText(link.text).filter(({ isNegated }) => !isNegated),
  };
  const hostWeight = greatestWeight(lexicon.scanHost(host));
  const wordWeight = greatestWeight(words.hits);
  if (hostWeight < 3 && wordWeight < 2) return null;
  const isCited = link.hiddenBy === null && isLinkCited(link.text, body, isWarningPage);
  return { link, host, hostWeight, words, wordWeight, isCited };
}

const MAX_OCCURRENCES = 5;

/** Whether the words of a link stand in the text only where a warning speaks of them. */
function isLinkCited(words: string, body: ScannedText, isWarningPage: boolean): boolean {
  const places: number[] = [];
  for (
    let at = words === '' ? -1 : body.text.indexOf(words);
    at !== -1;
    at = body.text.indexOf(words, at + 1)
  ) {
    places.push(at);
    if (places.length === MAX_OCCURRENCES) break;
  }
  const isWarnedAt = (start: number) => {
    const end = start + words.length;
    if (isPromoted({ start, end }, body.hits)) return false;
    return isWarningPage || isNegatedAt(body.parted, start, end) || isAmongWarnings(body, start, end);
  };
  return places.length > 0 && places.every(isWarnedAt);
}

/** Whether a term is the name of a house, as those of games and tricks are not. */
function isCoinedName({ term }: TermHit, lexicon: Lexicon): boolean {
  return /\d/u.test(term) || lexicon.scanHost(`${term.replaceAll(' ', '')}.vn`).length > 0;
}

/** Whether a page as a whole warns: by its title or first heading, or by what stands around most of its terms. */
function judgeWarning(heads: readonly HeadText[], body: ScannedText, lexicon: Lexicon): boolean {
  // the name of a house in quotes alone warns of nothing: whoever advertises for it quotes it as well
  const isOnlyNamed = (hit: TermHit, text: string): boolean =>
    hit.isNegated && isCoinedName(hit, lexicon) && !isSpokenAgainstAt(text, hit.start, hit.end);
  const isWarningHead = ({ place, text, hits }: HeadText) =>
    place !== 'meta' &&
    hits.every(({ isNegated }) => isNegated) &&
    hits.some((hit) => !isOnlyNamed(hit, text));
  const named = body.hits.filter(
    (hit) => (hit.weight >= 2 || hit.isNegated) && !isOnlyNamed(hit, body.parted),
  );
  const warned = named.filter((hit) => isWarned(hit, body, false));
  const isMostlyWarned = warned.length >= 2 && warned.length >= named.length * WARNED_SHARE;
  return heads.some(isWarningHead) || isMostlyWarned;
}

/** Reads the terms of a page. */
export function pageTerms(content: PageContent, lexicon: Lexicon): PageTerms {
  const allHeads = headTexts(content).map(({ place, text }) => ({ place, ...scan(text, lexicon) }));
  const bodyText = () => [content.text, ...content.imageTexts].join('\n');
  const allBody = scanBody(bodyText(), content, lexicon);
  const isWarning = judgeWarning(allHeads, allBody, lexicon);
  const unwarned = (all: ScannedText) =>
    all.hits.filter((hit) => !isWarned(hit, all, isWarning) && !isBelowWarning(hit, all));
  return {
    heads: allHeads
      .map((head) => ({ place: head.place, text: head.text, hits: unwarned(head) }))
      .filter(({ hits }) => hits.length > 0),
    body: {
      hits: unwarned(allBody),
      // put together when a rule quotes it: kept, it would be every page's words a second time
      get text() {
        return bodyText();
      },
      get parted() {
        return partedText(bodyText(), content).text;
      },
    },
    links: termLinks(content, allBody, isWarning, lexicon),
    isWarning,
  };
}
