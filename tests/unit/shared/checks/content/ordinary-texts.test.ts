import { describe, expect, it } from 'vitest';
import { checks } from '#shared/checks/engine/registry.ts';
import type { PageContent } from '#shared/checks/snapshot/page.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { WORDS_OF_GAMES } from '#tests/corpus/ordinary-texts/words-of-games.ts';
import { WORDS_OF_MONEY } from '#tests/corpus/ordinary-texts/words-of-money.ts';
import { SITE, SITE_HOST } from '#tests/support/site-exchanges.ts';
import { page, seenByAll } from '#tests/support/site-snapshot.ts';

const GRAM = 5;
const words = Object.entries({ ...WORDS_OF_GAMES, ...WORDS_OF_MONEY }).map(([word, lines]) => ({
  word,
  texts: lines.split('\n').filter((line) => line !== ''),
}));
const texts = words.flatMap(({ word, texts: ofWord }) => ofWord.map((text) => ({ word, text })));

const gramsOf = (text: string): ReadonlySet<string> => {
  const letters = text.toLowerCase().normalize('NFC');
  return new Set(Array.from({ length: letters.length - GRAM + 1 }, (_, at) => letters.slice(at, at + GRAM)));
};

const sharedPart = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((gram) => b.has(gram)).length / Math.min(a.size, b.size);

const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');

const slugOf = (text: string): string =>
  bare(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** What the whole engine says of one article, graver than low, that it does not say of a neutral one. */
function alarms(href: string, content: Partial<PageContent>): readonly string[] {
  const seen = (one: ReturnType<typeof page>) =>
    seenByAll(checks, { pages: [page(SITE.href), one] }, { lexicon: defaultLexicon }).flatMap(
      ({ rule, sighting: { severity = rule.severity, excerpt } }) =>
        ['low', 'info'].includes(severity) ? [] : [`${rule.id} ${severity} ${excerpt}`],
    );
  const neutral = seen(page(`https://${SITE_HOST}/tin-tuc/bai-1`));
  return seen(page(href, content)).filter((one) => !neutral.includes(one));
}

const firstSentence = (text: string): string => text.split(/(?<=[.!?])\s/u, 1)[0] ?? text;

describe('ordinary school texts around words of the trade', () => {
  it('are ten for each of twenty words and more, none of them a variation of another', () => {
    expect(words.length).toBeGreaterThanOrEqual(20);
    for (const { word, texts: ofWord } of words) {
      expect(ofWord.length, word).toBeGreaterThanOrEqual(10);
      const lacking = ofWord.filter((text) => !text.toLowerCase().includes(word));
      expect(lacking, word).toEqual([]);
    }
    const grams = texts.map(({ text }) => ({ text, grams: gramsOf(text) }));
    const alike = grams.flatMap((one, index) =>
      grams
        .slice(index + 1)
        .filter((other) => sharedPart(one.grams, other.grams) >= 1 / 3)
        .map((other) => [one.text, other.text]),
    );
    expect(alike).toEqual([]);
  });

  it.each(texts)('raise nothing above low as an article: $word: $text', ({ text }) => {
    const title = firstSentence(text);
    const content = { title, headings: [{ level: 1, text: title, isHidden: false }], text };
    expect(alarms(`https://${SITE_HOST}/tin-tuc/${slugOf(title)}.html`, content)).toEqual([]);
  });

  it.each(texts)('raise nothing above low where nobody writes accents: $word: $text', ({ text }) => {
    const title = bare(firstSentence(text));
    const content = { title, headings: [{ level: 1, text: title, isHidden: false }], text: bare(text) };
    expect(alarms(`https://${SITE_HOST}/tin-tuc/${slugOf(title)}.html`, content)).toEqual([]);
  });

  it('raise nothing above low when a page holds them all', () => {
    const all = texts.map(({ text }) => text).join('\n');
    expect(alarms(`https://${SITE_HOST}/tin-tuc/tat-ca`, { title: 'Tập san', text: all })).toEqual([]);
  });
});
