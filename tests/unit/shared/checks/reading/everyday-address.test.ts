import { describe, expect, it } from 'vitest';
import { isForSharing, isPossibleHost } from '#shared/checks/reading/everyday-address.ts';
import { webAddress } from '#tests/support/site-exchanges.ts';

const linkTo = (href: string, rel = '') => ({ address: webAddress(href), rel });

describe('an address that passes a page on', () => {
  it.each([
    'https://mang.example/share?url=https%3A%2F%2Ftruong.example%2Ftin',
    'https://mang.example/submit?u={shareURL}&title={headline}',
    'https://mang.example/intent/post?text=Tin%20https%3A%2F%2Ftruong.example',
    'https://mang.example/@truong',
  ])('is known by its form: %s', (href) => {
    expect(isForSharing(linkTo(href))).toBe(true);
  });

  it('is known by what the link says of itself', () => {
    expect(isForSharing(linkTo('https://mang.example/truong', 'noopener me'))).toBe(true);
  });

  it.each([
    'https://mang.example/share',
    'https://mang.example/go?url=https%3A%2F%2Ftruong.example',
    'https://mang.example/?id=7',
  ])('is no other: %s', (href) => {
    expect(isForSharing(linkTo(href))).toBe(false);
  });

  it('is none where nothing could be read', () => {
    expect(isForSharing({ address: null, rel: 'me' })).toBe(false);
  });
});

describe('a host', () => {
  it.each([
    ['truong.example', true],
    ['truong.xn--p1ai', true],
    ['www.truong.comthu_muc_khao-sat', false],
    ['truong', false],
  ])('can be asked for or not: %s', (host, isPossible) => {
    expect(isPossibleHost({ host, isIpLiteral: false })).toBe(isPossible);
  });

  it('may be a number', () => {
    expect(isPossibleHost({ host: '192.0.2.7', isIpLiteral: true })).toBe(true);
  });
});
