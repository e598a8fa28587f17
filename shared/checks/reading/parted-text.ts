import type { PageContent } from '../snapshot/page.ts';

/** A part of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of a page, parted where something begins of which the words before it do not speak. */
export interface PartedText {
  /** As long as the words, each in its place: a line ends before each heading, and before and after each menu or list of headlines. */
  readonly text: string;
  /** Menus and lists of headlines. */
  readonly menus: readonly Span[];
  /** Headings, in order. */
  readonly heads: readonly Span[];
}

/** Longer ones are the text of an article. */
const MAX_LABEL = 160;
const MIN_LABELS = 3;
const MAX_LABELS = 500;
/** Shorter ones stand anywhere. */
const MIN_HEADING = 8;
/** `»`, `|` and the like between two that follow each other. */
const MAX_GAP = 4;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Parts the words of a page by its headings and menus. A section “Tuyên truyền” in the menu warns of nothing that stands
 * behind it; a heading speaks for what follows it.
 */
export function partedText(words: string, { headings, links }: PageContent): PartedText {
  const heads = headingsIn(words, headings);
  const menus = menusIn(words, links);
  const headEnds = heads.map(({ end }) => end);
  const starts = [...heads, ...menus]
    .map(({ start }) => start)
    .filter((start) => !headEnds.some((end) => isNextTo(words, end, start)));
  const cuts = new Set([...starts.map((start) => start - 1), ...menus.map(({ end }) => end)]);
  return {
    text: withLineEnds(words, cuts),
    menus,
    heads,
  };
}

function withLineEnds(words: string, cuts: ReadonlySet<number>): string {
  const pieces: string[] = [];
  let from = 0;
  for (const cut of [...cuts].toSorted((a, b) => a - b)) {
    if (words[cut] !== ' ') continue;
    pieces.push(words.slice(from, cut));
    from = cut + 1;
  }
  return [...pieces, words.slice(from)].join('\n');
}

/** Whether no word stands between two places. */
function isNextTo(words: string, end: number, start: number): boolean {
  return start >= end && start - end <= MAX_GAP && !LETTER.test(words.slice(end, start));
}

function headingsIn(words: string, headings: PageContent['headings']): readonly Span[] {
  const found: Span[] = [];
  for (const { text, isHidden } of headings) {
    if (isHidden || text.length < MIN_HEADING) continue;
    const start = words.indexOf(text, found.at(-1)?.end ?? 0);
    if (start !== -1) found.push({ start, end: start + text.length });
  }
  return found;
}

/** Runs of links with no word between them. */
function menusIn(words: string, links: PageContent['links']): readonly Span[] {
  const runs: { start: number; end: number; labels: number }[] = [];
  let sure = 0;
  for (const { text, hiddenBy } of links.slice(0, MAX_LABELS)) {
    if (text === '' || hiddenBy !== null) continue;
    const run = runs.at(-1);
    const next = run === undefined || text.length > MAX_LABEL ? -1 : placeBehind(words, run.end, text);
    if (run !== undefined && next !== -1) {
      run.end = next + text.length;
      run.labels += 1;
      sure = run.end;
      continue;
    }
    const start = text.length > MAX_LABEL ? -1 : words.indexOf(text, sure);
    if (start !== -1) runs.push({ start, end: start + text.length, labels: 1 });
  }
  return runs.filter(({ labels }) => labels >= MIN_LABELS);
}

/** Where a text begins that follows a place with no word between them; -1 when it does not. */
function placeBehind(words: string, end: number, text: string): number {
  for (let start = end; start <= end + MAX_GAP; start += 1) {
    if (words.startsWith(text, start)) return start;
    if (LETTER.test(words.charAt(start))) return -1;
  }
  return -1;
}
