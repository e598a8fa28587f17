import { describe, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { readPage } from '#services/site-check/read-page/read-page.ts';

const book = createAddressResolver(new URL('https://truong-mau.edu.vn/'));

describe('a frame', () => {
  const frameWith = (attributes: string) =>
    readPage(
      Buffer.from(`<body><iframe src="https://la.example/" ${attributes}></iframe>`),
      'text/html',
      book.site,
      book,
      500,
    ).content.frames[0];

  it.each([
    ['style="position:fixed;inset:0"'],
    ['style="position:fixed;width:100%;height:100%"'],
    ['style="position:absolute;top:0;left:0;width:100%;height:100%;z-index:9999"'],
    ['width="100%" style="height:100vh"'],
  ])('covers the window: %s', (attributes) => {
    expect(frameWith(attributes)).toMatchObject({ isFullPage: true });
  });

  it.each([
    ['width="100%" height="100%"'],
    ['style="position:absolute;top:0;left:0;width:100%;height:100%"'],
  ])('fills the box in which it stands: %s', (attributes) => {
    expect(frameWith(attributes)).toMatchObject({ isFilling: true, isFullPage: false });
  });

  it('is as wide as the least width that it asks for', () => {
    expect(frameWith('style="width:0;min-width:100%" height="400"')).toMatchObject({
      width: null,
      height: 400,
    });
    expect(frameWith('style="width:0;min-width:0" height="400"')).toMatchObject({ width: 0 });
  });
});
