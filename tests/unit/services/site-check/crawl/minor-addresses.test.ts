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
  ])('is minor: %s', (path) => {
    expect(isMinorAddress(at(path))).toBe(true);
  });

  it.each(['/tin-tuc/bai-1', '/?s=le-khai-giang', '/news/printers-moi', '/bai?orderid=5', '/index.php?id=4'])(
    'is not an ordinary page: %s',
    (path) => {
      expect(isMinorAddress(at(path))).toBe(false);
    },
  );

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
