import { expect, it } from 'vitest';
import { picturesToKeep } from '#shared/checks/result/site-picture.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const HOME = 'https://thhoasenmau.edu.vn/';
const page = (name: string) => `${HOME}${name}`;
const pictures = ['f', 'e', 'd', 'c', 'b', 'a', ''].map((name) => ({ page: page(name) }));

it('of the pages that were opened, the home page and those with a grave finding are shown, at most four', () => {
  const grave = ['a', 'a', 'b', 'c', 'd'].map((name, index) =>
    findingOf({ page: page(name), severity: 'high', key: String(index) }),
  );
  const { result } = siteCheckOf({
    findings: [findingOf({ page: page('e'), severity: 'low', key: 'low' }), ...grave],
  });
  expect(picturesToKeep(pictures, HOME, result).map((picture) => picture.page)).toEqual([
    HOME,
    page('a'),
    page('b'),
    page('c'),
  ]);
  expect(picturesToKeep(pictures, HOME, siteCheckOf().result)).toEqual([{ page: HOME }]);
  expect(picturesToKeep([], HOME, result)).toEqual([]);
});
