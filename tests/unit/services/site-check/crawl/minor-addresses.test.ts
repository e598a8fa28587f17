import { describe, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { createFrontier } from '#services/site-check/crawl/frontier.ts';
import { isMinorAddress } from '#services/site-check/crawl/minor-address.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';

const book = createAddressResolver(new URL('https://truong-mau.edu.vn/'));

function at(path: string): WebAddress {
  const address = book.read(path, book.site);
  if (address === null) throw new Error(`no address: ${path}`);
  return address;
}

describe('what systems make of every page', () => {
  it.each([
    '/banners/click/?id=3&s=0a1b',
    '/?nvvithemever=d&nv_redirect=x',
    '/news/print/bai-1/',
    '/bai-1?tmpl=component&print=1',
    '/tin-tuc/feed/',
    '/index.php?format=feed&type=rss',
    '/doku.php?id=start&do=edit',
    '/bai-1?replytocom=7',
    '/ucp.php?mode=login&redirect=viewtopic.php%3Ft%3D2',
    '/index.php?title=Đặc_biệt:Đăng_nhập&returnto=Trang_chủ',
    '/user/login?destination=node/2',
    '/index.php?title=Trang_chủ&action=history',
    '/index.php?title=Trang_chủ&oldid=12',
    '/lich/view.php?view=day&time=1795959041',
    '/forumdisplay.php?fid=2&sortby=subject&datecut=9999',
  ])('is minor: %s', (path) => {
    expect(isMinorAddress(at(path))).toBe(true);
  });

  it.each([
    '/tin-tuc/bai-1',
    '/?s=le-khai-giang',
    '/news/printers-moi',
    '/bai?orderid=5',
    '/index.php?id=4',
    '/index.php?action=view&id=4',
    '/lich?time=8h30',
  ])('is not an ordinary page: %s', (path) => {
    expect(isMinorAddress(at(path))).toBe(false);
  });

  it.each([
    ['/viewtopic.php?t=2&sid=', '0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'ffffffffffffffffffffffffffffffff'],
    ['/tin;jsessionid=', '0F1E2D3C4B5A69788796A5B4', 'AAAAAAAAAAAAAAAAAAAAAAAA'],
    ['/bai?PHPSESSID=', 'q1w2e3r4t5y6u7i8o9p0a1s2d3', 'zzzzzzzzzzzzzzzzzzzzzzzzzz'],
    ['/banners/click/?id=2&s=', '0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'ffffffffffffffffffffffffffffffff'],
  ])('is one page under every number of a visit: %s', (path, visit, other) => {
    const frontier = createFrontier(() => false);
    frontier.add({ address: at(`${path}${visit}`), origin: 'link' }, '');
    frontier.add({ address: at(`${path}${other}`), origin: 'link' }, '');
    expect(frontier.size()).toBe(1);
  });

  it.each([
    ['/?s=khai+giang', '/?s=be+giang'],
    ['/bai?sid=4', '/bai?sid=5'],
    ['/bai?id=0f1e2d3c4b5a69788796a5b4c3d2e1f0', '/bai?id=ffffffffffffffffffffffffffffffff'],
  ])('is two pages under two ordinary values: %s and %s', (one, other) => {
    const frontier = createFrontier(() => false);
    frontier.add({ address: at(one), origin: 'link' }, '');
    frontier.add({ address: at(other), origin: 'link' }, '');
    expect(frontier.size()).toBe(2);
  });

  it('costs a tenth of the pages while others wait, and is seen in the end', () => {
    const frontier = createFrontier(() => false);
    for (let index = 0; index < 100; index += 1) {
      frontier.add({ address: at(`/banners/click/?id=${String(index)}`), origin: 'link' }, '');
      frontier.add({ address: at(`/tin/bai-${String(index)}`), origin: 'link' }, '');
    }
    const picked = Array.from({ length: 60 }, () => frontier.next()?.address.path ?? '');
    expect(picked.filter((path) => path.startsWith('/banners'))).toHaveLength(6);
    const rest = Array.from({ length: 140 }, () => frontier.next());
    expect(rest.every((candidate) => candidate !== null)).toBe(true);
    expect(frontier.next()).toBeNull();
  });
});
