import { describe, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { knownHosts } from '#shared/checks/reading/known-hosts.ts';
import { builtInFacts } from '#shared/facts/facts-in-use.ts';

const resolver = createAddressResolver(new URL('https://truong-mau.edu.vn/'));
const hosts = knownHosts(builtInFacts);

/** Whether an address, as the check reads it, is known. */
function isKnown(href: string): boolean {
  const address = resolver.read(href, resolver.site);
  if (address === null) throw new Error(href);
  return hosts.isKnown(address);
}

describe('a host that everybody uses', () => {
  it.each([
    'https://fonts.googleapis.com/css?family=Roboto',
    'https://ajax.googleapis.com/ajax/libs/jquery/3.6.0/jquery.min.js',
    'https://thaynam-toan.blogspot.com/',
    'https://www.facebook.com/truongmau',
    'https://moet.gov.vn/',
  ])('is known: %s', (href) => {
    expect(isKnown(href)).toBe(true);
  });

  it.each([
    ['a name that anybody buys', 'https://googleapis.com.la-mau.com/a.js'],
    ['room that anybody rents', 'https://storage.googleapis.com/la-mau/a.js'],
    ['pages that anybody makes', 'https://la-mau.github.io/a.js'],
    ['files that anybody uploads', 'https://raw.githubusercontent.com/la/mau/a.js'],
  ])('is none: %s', (_what, href) => {
    expect(isKnown(href)).toBe(false);
  });
});
