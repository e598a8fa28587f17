import { describe, expect, it } from 'vitest';
import { withoutNoscript } from '#services/site-check/browser/visit-facts.ts';

describe('the document after its scripts have run', () => {
  it.each([
    ['<p>a</p><noscript>bật mã</noscript><p>b</p>', '<p>a</p></noscript><p>b</p>'],
    ['<p>a</p><NOSCRIPT><img></NoScript>', '<p>a</p></NoScript>'],
    ['<p>a</p><noscript>không hết', '<p>a</p>'],
    ['<p>a</p>', '<p>a</p>'],
  ])('is without what is meant for those that run none: %s', (html, expected) => {
    expect(withoutNoscript(html)).toBe(expected);
  });
});
