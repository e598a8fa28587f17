import { describe, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { readPage } from '#services/site-check/read-page/read-page.ts';
import type { PageContent } from '#shared/checks/snapshot/page.ts';

const book = createAddressResolver(new URL('https://truong-mau.edu.vn/tin/'));

function read(html: string | Uint8Array, contentType = 'text/html; charset=utf-8'): PageContent {
  return readPage(Buffer.from(html), contentType, book.site, book, 500).content;
}

const SPAM = '<a href="https://nha-cai.example/">nhà cái uy tín</a>';

describe('a box that is hidden', () => {
  it.each([
    [`<div style="position:absolute;left:-20914565266523px">${SPAM}</div>`, true],
    [`<div style="position:fixed;left:-800px">${SPAM}</div>`, false],
    [`<style>.z{position:absolute;top:-8843px}</style><div class="z">${SPAM}</div>`, true],
    [`<div id="z">${SPAM}</div><script>document.getElementById('z').style.left='-98432px'</script>`, true],
    [
      `<div id="z">${SPAM}</div><script>var e=document.getElementById('z'); e.style.left='-98432px'</script>`,
      true,
    ],
    [`<div id="z">${SPAM}</div><script>document.getElementById('z').style.display='none'</script>`, false],
  ])('is known to be far away when it is: %s', (html, isFarAway) => {
    expect(read(`<body>${html}</body>`).hiddenBoxes).toMatchObject([{ isFarAway }]);
  });

  it('is none where a rule for some screens shows it', () => {
    const rules =
      '.hidden{display:none}.visible-xs{display:none!important}@media print{.z{display:block}}' +
      '@media (min-width:768px){.md\\:block{display:block}}@media(max-width:767px){.visible-xs{display:block}}';
    const page = (classes: string) =>
      read(`<head><style>${rules}</style></head><body><div class="${classes}">${SPAM}</div></body>`);
    expect(page('hidden md:block').hiddenBoxes).toEqual([]);
    expect(page('visible-xs').hiddenBoxes).toEqual([]);
    expect(page('hidden z').hiddenBoxes).toHaveLength(1);
  });
});

describe('an address without a possible host', () => {
  it.each(['http://http//truong.edu.vn', 'https://.bet/', 'http://win..club/', 'http://https://moet.gov.vn'])(
    'leads nowhere: %s',
    (href) => {
      expect(read(`<body><a href="${href}">A</a></body>`).links).toMatchObject([{ address: null }]);
    },
  );
});
