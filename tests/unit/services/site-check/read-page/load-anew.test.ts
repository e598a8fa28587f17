import { describe, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { loadAnew } from '#services/site-check/read-page/load-anew.ts';
import { readPage } from '#services/site-check/read-page/read-page.ts';

const book = createAddressResolver(new URL('https://truong-mau.edu.vn/tin'));

function orderOf(html: string, hasCookies = false) {
  const { content } = readPage(Buffer.from(html), 'text/html', book.site, book, 500);
  const order = loadAnew(content, book.site, hasCookies, book);
  return order === null ? null : [order.address.path, ...order.cookies];
}

const script = (code: string): string => `<html><body><script>${code}</script></body></html>`;

describe('a bare page', () => {
  it.each([
    ['document.cookie="a=1"+"; path=/";location.reload(true)', ['/tin', 'a=1; path=/']],
    ["document . cookie = 'a=1'; document.cookie = 'b=2'; location = location.href", ['/tin', 'a=1', 'b=2']],
    ['document.cookie="a=1"; window.location.replace("/vao?x=1")', ['/vao', 'a=1']],
  ])('is loaded anew with the cookies that its script writes outright: %s', (code, expected) => {
    expect(orderOf(script(code))).toEqual(expected);
  });

  it.each([
    ['whose cookie has to be worked out', script('document.cookie="a="+toHex(b);location.reload()')],
    ['that sets none', script('location.reload()')],
    ['that leads out of the site', script('document.cookie="a=1";location.href="https://la.example/"')],
    ['that keeps itself fresh', '<meta http-equiv="refresh" content="60">'],
    ['that sends on without cookies', '<meta http-equiv="refresh" content="0;url=/vi/">'],
    [
      'that has words',
      `<meta http-equiv="refresh" content="5"><p>${'Thông báo của nhà trường. '.repeat(8)}</p>`,
    ],
  ])('is taken as it is: one %s', (_kind, html) => {
    expect(orderOf(html)).toBeNull();
  });

  it('sends on with the cookies of its server', () => {
    expect(orderOf('<meta http-equiv="refresh" content="0;url=/vi/">', true)).toEqual(['/vi/']);
    expect(orderOf('<meta http-equiv="refresh" content="3">')).toEqual(['/tin']);
  });
});
