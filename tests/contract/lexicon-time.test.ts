import { describe, expect, it } from 'vitest';
import { pageTerms } from '#shared/checks/reading/page-terms.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { pageContent } from '#tests/support/site-snapshot.ts';
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
