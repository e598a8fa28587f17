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
