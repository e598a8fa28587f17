import { expect, it } from 'vitest';
import { chooseVisits } from '#services/site-check/browser/choose-pages.ts';
import { SITE } from '#tests/support/site-exchanges.ts';
import { page } from '#tests/support/site-snapshot.ts';

it('a visitor’s pages are pictured, and only the home page and grave ones are given more time', () => {
  const pages = ['', 'a', 'b', 'c', 'd', 'e'].map((name, index) =>
    page(`${SITE.href}${name}`, {}, { origin: index === 0 ? 'home' : 'link' }),
  );
  const visits = chooseVisits(pages, { isOdd: () => false, grave: new Set([`${SITE.href}d`]) });
  expect(
    visits.map(({ address, as, visitNumber, isPictureWanted, isLongLookWanted }) => [
      address.path,
      as,
      visitNumber,
      isPictureWanted,
      isLongLookWanted,
    ]),
  ).toEqual([
    ['/', 'visitor', 1, true, true],
    ['/', 'search-phone', 1, false, false],
    ['/', 'search-visitor', 1, false, false],
    ['/d', 'visitor', 1, true, true],
    ['/a', 'visitor', 1, true, false],
    ['/b', 'visitor', 1, true, false],
    ['/c', 'visitor', 1, true, false],
    ['/', 'visitor', 2, false, false],
  ]);
});

it('a counter of clicks or a print copy is opened when nothing else is left, or when it is grave', () => {
  const counter = 'banners/click/?id=1&s=0f1e2d3c4b5a69788796a5b4c3d2e1f0';
  const names = ['', counter, 'print/bai-1/', 'tin/a', 'van-ban/b', 'lich/c', 'hoi/d'];
  const pages = names.map((name, index) =>
    page(`${SITE.href}${name}`, {}, { origin: index === 0 ? 'home' : 'link' }),
  );
  const opened = (grave: readonly string[]) =>
    chooseVisits(pages, { isOdd: () => false, grave: new Set(grave) })
      .slice(3, 7)
      .map(({ address }) => address.path);
  expect(opened([])).toEqual(['/tin/a', '/van-ban/b', '/lich/c', '/hoi/d']);
  expect(opened([`${SITE.href}${counter}`])).toContain('/banners/click/');
});
