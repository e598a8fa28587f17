import { describe, expect, it } from 'vitest';
import { readInventoryRow, readSiteAddress, siteName } from '#shared/checks/request/site-address.ts';

function siteId(typed: string): string | undefined {
  const address = readSiteAddress(typed);
  return address.status === 'checkable' ? address.id : undefined;
}

describe('an address as people type it', () => {
  it.each([
    ['thhoasen.haiphong.edu.vn', 'thhoasen.haiphong.edu.vn', 'https://thhoasen.haiphong.edu.vn/'],
    ['  HTTP://WWW.Hoasen.edu.vn/  ', 'hoasen.edu.vn', 'http://www.hoasen.edu.vn/'],
    ['hoasen.edu.vn.', 'hoasen.edu.vn', 'https://hoasen.edu.vn/'],
    ['https://violet.vn/thhoasen/?page=2#top', 'violet.vn/thhoasen', 'https://violet.vn/thhoasen'],
    ['http://127.0.0.1:8080', '127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['trường.vn', 'trường.vn', 'https://trường.vn/'],
  ])('%s', (typed, id, url) => {
    expect(readSiteAddress(typed)).toMatchObject({ status: 'checkable', id, url });
  });

  it('gives one site one id however it is typed', () => {
    const ids = ['hoasen.vn', 'www.hoasen.vn', 'https://hoasen.vn/', 'HOASEN.VN', 'http://www.hoasen.vn'];
    expect(new Set(ids.map(siteId))).toEqual(new Set(['hoasen.vn']));
  });

  it.each([
    ['', 'empty'],
    ['trường em', 'not-an-address'],
    ['hoasen', 'not-an-address'],
    ['file:///C:/x', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['https://user:pass@hoasen.vn', 'not-an-address'],
    ['1.2.3', 'not-an-address'],
    ['999.1.1.1', 'not-an-address'],
    ['hoasen.vn:99999', 'not-an-address'],
    [`${'a'.repeat(3_000)}.vn`, 'not-an-address'],
    ['https://www.facebook.com/hoasen', 'social-network'],
    ['zalo.me/123', 'social-network'],
  ])('%s is none: %s', (typed, reason) => {
    expect(readSiteAddress(typed)).toEqual({ status: 'not-checkable', reason });
  });

  it('tells fanpages and LED boards apart from websites', () => {
    expect(readInventoryRow({ kind: 'led-board', address: 'Cổng trường' })).toEqual({
      status: 'not-checkable',
      reason: 'led-board',
    });
    expect(readInventoryRow({ kind: 'website', address: 'hoasen.vn' })).toMatchObject({ id: 'hoasen.vn' });
  });
});

it.each([
  ['https://www.hoasen.edu.vn/', 'www.hoasen.edu.vn'],
  ['http://hoasen.edu.vn:8080/', 'hoasen.edu.vn:8080'],
  ['https://haiphong.edu.vn/truong12/', 'haiphong.edu.vn/truong12'],
  ['hoasen.edu.vn', 'hoasen.edu.vn'],
  ['không phải địa chỉ', 'không phải địa chỉ'],
])('is called among others by what tells it apart: %s as %s', (url, name) => {
  expect(siteName(url)).toBe(name);
});
