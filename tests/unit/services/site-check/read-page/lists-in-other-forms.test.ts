import { describe, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { decodeText } from '#services/site-check/read-page/charset.ts';
import { readTextList } from '#services/site-check/read-page/read-list.ts';
import { checkSites, loopbackSettings } from '#tests/support/site-check-run.ts';
import { serveCorpus } from '#tests/corpus/serve-corpus.ts';
import { site } from '#tests/corpus/corpus-site.ts';
import { schoolPages } from '#tests/corpus/school-pages.ts';

const book = createAddressResolver(new URL('https://truong-mau.edu.vn/'));
const utf16 = (text: string, isMarked = true): Buffer =>
  Buffer.from(isMarked ? `\uFEFF${text}` : text, 'utf16le');
const swapped = (text: string): Buffer => Buffer.from(utf16(text)).swap16();

describe('a text that is no page', () => {
  it.each([
    ['UTF-8', Buffer.from('Sitemap: /a')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFSitemap: /a')],
    ['UTF-16', utf16('Sitemap: /a')],
    ['UTF-16 without a mark', utf16('Sitemap: /a', false)],
    ['UTF-16, the great byte first', swapped('Sitemap: /a')],
  ])('is read in %s', (_form, bytes) => {
    expect(decodeText(bytes)).toBe('Sitemap: /a');
  });

  it('is a sitemap with an address on each line', () => {
    const text = '\uFEFFhttps://truong-mau.edu.vn/a\r\nhttps://truong-mau.edu.vn/b?x=1&y=2\n# ghi chú\n';
    const { entries, entryCount } = readTextList(text, book.site, book);
    expect(entries.map(({ address }) => address.href)).toEqual([
      'https://truong-mau.edu.vn/a',
      'https://truong-mau.edu.vn/b?x=1&y=2',
    ]);
    expect(entryCount).toBe(2);
  });
});

describe('a planted page that only a sitemap knows', () => {
  const SPAM =
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Nhà cái uy tín, tài xỉu online</title></head><body><h1>Nhà cái uy tín</h1><p>Cá cược bóng đá, nổ hũ đổi thưởng, nạp rút 1-1.</p></body></html>';
  const XML =
    '<?xml version="1.0" encoding="UTF-16"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/an/1</loc></url></urlset>';
  const xml = { 'content-type': 'application/xml' };

  it.each([
    ['in UTF-16', { '/sitemap.xml': { headers: xml, body: utf16(XML) } }],
    ['in plain text', { '/sitemap.xml': { body: 'http://SELF/\nhttp://SELF/an/1\n' } }],
    [
      'named by robots.txt in UTF-16',
      {
        '/robots.txt': {
          headers: { 'content-type': 'text/plain' },
          body: utf16('User-agent: *\nSitemap: /ban-do.xml\n'),
        },
        '/ban-do.xml': { headers: xml, body: XML.replace('UTF-16', 'UTF-8') },
      },
    ],
  ])('is found: %s', async (_form, lists) => {
    const pages = { ...schoolPages('hand-made', 'Trường Tiểu học Mẫu'), ...lists, '/an/1': SPAM };
    const [result] = await serveCorpus([site('infected', 'mau', 'a list', pages)], (served) =>
      checkSites(
        served.map(({ url }) => url),
        loopbackSettings(),
      ),
    );
    expect(result?.infected).toBe(true);
  });
});
