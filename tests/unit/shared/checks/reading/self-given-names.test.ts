import { describe, expect, it } from 'vitest';
import { selfGivenNames } from '#shared/checks/reading/self-given-names.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { SITE, webAddress } from '#tests/support/site-exchanges.ts';
import { link, page } from '#tests/support/site-snapshot.ts';

const facts = { lexicon: defaultLexicon, isListedHost: () => false };
const BY_NUMBER = { ...SITE, host: '192.0.2.7', registrableDomain: '192.0.2.7', isIpLiteral: true };

function named(host: string, links = 8, site = BY_NUMBER, told = {}) {
  const content = {
    canonical: webAddress(`https://${host}/`),
    ...told,
    links: Array.from({ length: links }, (_, index) => link(`https://${host}/tin/${String(index)}`)),
  };
  return { site, pages: [page(SITE.href, content)] };
}

describe('the names that a site gives itself', () => {
  it('count where it is checked by its number', () => {
    expect(selfGivenNames(named('www.thcs-khac.example'), facts)).toEqual(['thcs-khac.example']);
  });

  it('count by what the page tells other sites, too', () => {
    const metas = [{ name: 'og:url', content: 'https://www.thcs-khac.example/' }];
    const snapshot = named('thcs-khac.example', 8, BY_NUMBER, { canonical: null, metas });
    expect(selfGivenNames(snapshot, facts)).toEqual(['thcs-khac.example']);
  });

  it('are of one school where many share a domain', () => {
    expect(selfGivenNames(named('thcs-khac.namdinh.edu.vn'), facts)).toEqual(['thcs-khac.namdinh.edu.vn']);
  });

  it.each([
    ['the site was entered by name', named('thcs-khac.example', 8, SITE)],
    ['hardly anything stands under it', named('thcs-khac.example', 2)],
    ['the name is of the trade', named('kubet88.com')],
    ['such names are thrown away', named('vao-ngay.click')],
  ])('do not count when %s', (_when, snapshot) => {
    expect(selfGivenNames(snapshot, facts)).toEqual([]);
  });

  it('do not count when a list knows better', () => {
    expect(selfGivenNames(named('thcs-khac.example'), { ...facts, isListedHost: () => true })).toEqual([]);
  });
});
