import { distinctTerms, greatestWeight, readText } from './page-terms.ts';
import type { CheckContext } from '../rule/check.ts';
import { isBelowAny, isNamedAsSchool } from './known-hosts.ts';
import type { PageContent } from '../snapshot/page.ts';
import type { WebAddress } from '../snapshot/web-address.ts';

/** What a visitor meets on a page that is worth comparing; the values are excerpts. */
export interface Seen {
  /** Hosts of links out of the site that nobody knows. */
  readonly linkHosts: ReadonlyMap<string, string>;
  /** Those of them that the lexicon or the list calls bad. */
  readonly badHosts: ReadonlyMap<string, string>;
  /** Unknown hosts from which scripts and frames come. */
  readonly loadedHosts: ReadonlyMap<string, string>;
  /** Unknown hosts that are named as the place of the original or of its copy for phones, and not as schools are. */
  readonly originHosts: ReadonlyMap<string, string>;
  /** Terms of the trade that no warning takes back. */
  readonly terms: ReadonlyMap<string, string>;
}

const TRADE_WORD = 3;
const UNMISTAKABLE = 4;
const COMPARED_TEXT = 20_000;

/** Whether an address leads to a host outside the school that nobody knows. */
export function isStrange(address: WebAddress | null, context: CheckContext): address is WebAddress {
  const { hosts } = context.reading;
  if (address?.relation !== 'foreign' || hosts.isKnown(address) || hosts.isSchoolService(address.host)) {
    return false;
  }
  return !isBelowAny(address.host, [...context.ownHosts, ...context.acceptedHosts]);
}

function termsIn(content: PageContent, { lexicon, reading }: CheckContext): ReadonlyMap<string, string> {
  const { heads, body } = reading.termsOf(content);
  const hidden = content.hiddenBoxes.map(({ text }) => readText(text, lexicon));
  const found = new Map<string, string>();
  for (const { text, hits } of [...heads, body, ...hidden]) {
    const isMany = distinctTerms(hits, TRADE_WORD) >= 2;
    for (const { term, weight, start } of hits) {
      const isTelling = weight >= UNMISTAKABLE || (weight >= TRADE_WORD && isMany);
      if (isTelling) found.set(term, text.slice(Math.max(0, start - 80), start + 160));
    }
  }
  return found;
}

/** What is worth comparing on a page as one visitor got it. */
export function seenIn(content: PageContent, context: CheckContext): Seen {
  const links = content.links.flatMap(({ address, text, href }) =>
    isStrange(address, context) ? [{ host: address.host, shown: `${text} → ${href}` }] : [],
  );
  const loaded = [...content.scripts, ...content.frames].flatMap(({ address }) =>
    isStrange(address, context) ? [{ host: address.host, shown: address.href }] : [],
  );
  const bad = links.filter(
    ({ host }) =>
      context.isListedHost(host) || greatestWeight(context.lexicon.scanHost(host)) >= UNMISTAKABLE,
  );
  const byHost = (items: readonly { readonly host: string; readonly shown: string }[]) =>
    new Map(items.map(({ host, shown }) => [host, shown]));
  const origins = [content.canonical, content.amphtml].flatMap((address) =>
    isStrange(address, context) && !isNamedAsSchool(address)
      ? [{ host: address.host, shown: address.href }]
      : [],
  );
  return {
    originHosts: byHost(origins),
    linkHosts: byHost(links),
    badHosts: byHost(bad),
    loadedHosts: byHost(loaded),
    terms: termsIn(content, context),
  };
}

function wordListOf(text: string): readonly string[] {
  return (
    text
      .slice(0, COMPARED_TEXT)
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? []
  );
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(wordListOf(text));
}

/** How many letters of a text stand in words that none of the other texts has; figures and single letters do not count. */
export function lettersNewIn(text: string, others: readonly string[]): number {
  const known = new Set(others.flatMap(wordListOf));
  return wordListOf(text).reduce((sum, word) => (known.has(word) ? sum : sum + word.length), 0);
}

/** How alike two texts are by their words, 0 to 1 (Jaccard); dates, counters and random numbers do not matter. */
export function textLikeness(a: string, b: string): number {
  const first = wordsOf(a);
  const second = wordsOf(b);
  if (first.size === 0 && second.size === 0) return 1;
  let common = 0;
  for (const word of first) if (second.has(word)) common += 1;
  return common / (first.size + second.size - common);
}
