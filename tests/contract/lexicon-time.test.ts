import { describe, expect, it } from 'vitest';
import { pageTerms } from '#shared/checks/reading/page-terms.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { pageContent } from '#tests/support/site-snapshot.ts';
import { foldText } from '#shared/lexicon/fold-text.ts';
import { indexTerms } from '#shared/lexicon/term-index.ts';
import { withBlankGaps } from '#shared/lexicon/term-pattern.ts';
import { termGroups } from '#shared/lexicon/terms/registry.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

const LENGTH = 200_000;
const fill = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

describe('the terms of a page of hostile text of the greatest length', () => {
  it.each([
    'nhà cái ',
    'n h à c á i ',
    'nh.à c.á.i ',
    'nhacai',
    'a.',
    'a ',
    'c4',
    '@',
    '𝗻𝗵𝗮',
    'nha ca',
    'fun8',
    'ผ',
    '0123456789bet',
    '“nhà cái ',
  ])('ends in time: %s', (unit) => {
    const text = fill(unit);
    const content = pageContent({ text, title: text.slice(0, 300) });
    expect(cpuMsOf(() => pageTerms(content, defaultLexicon))).toBeLessThan(3_000);
  });
});

/** Of longer patterns V8 makes slow code: the terms of a page would cost seven times as much (measured with 4 MB of text). */
const OPTIMIZED_LENGTH = 20 * 1024;

describe('the patterns of all terms', () => {
  const index = indexTerms(termGroups);

  it.each([
    ['Latin letters', index.latin],
    ['other scripts', index.others],
  ])('are short enough to be optimized: %s', (_name, { source }) => {
    expect(source.length).toBeLessThan(OPTIMIZED_LENGTH);
  });

  it('hold no sign that stands for a blank in the texts which they are for', () => {
    const folded = termGroups.flatMap(({ terms }) => terms.map((term) => foldText(term).text));
    expect(folded.filter((term) => withBlankGaps(term) !== term)).toEqual([]);
  });
});
