import { describe, expect, it } from 'vitest';
import { createAddressResolver, parseEntered } from '#services/site-check/addresses/address-resolver.ts';
import { readList } from '#services/site-check/read-page/read-list.ts';
import { readPage } from '#services/site-check/read-page/read-page.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

const MEGABYTE = 1024 * 1024;
/** Of the processor; ten times what is needed. */
const LIMIT_MS = 4_000;

const book = createAddressResolver(new URL('http://truong.example/'));

/** As many copies as fit into what is read of a document. */
const filled = (unit: string) => unit.repeat(Math.floor((3.9 * MEGABYTE) / Buffer.byteLength(unit)));

describe('a page that is made to be costly', () => {
  it.each([
    ['one letter with a million marks', `<p>a${filled('\u0323\u0301')}`],
    ['a title with a million marks', `<title>a${filled('\u0301\u0323')}`],
    ['closing tags for which nothing is open', `${'<bb>'.repeat(500)}${filled('</ba>')}`],
    ['scripts that are one long word', filled(`<script>style ${'a'.repeat(65_000)}</script>`)],
    ['entities alone', filled('&lt;')],
    ['nested names of organisations', filled(`<script type="application/ld+json">[${'['.repeat(60_000)}`)],
  ])('%s is read in time', (_name, html) => {
    const bytes = Buffer.from(html);
    expect(cpuMsOf(() => readPage(bytes, 'text/html', book.site, book, 500))).toBeLessThan(LIMIT_MS);
  });

  it('with a type within thirty thousand brackets is read and names nobody', () => {
    const type = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    const html = `<script type="application/ld+json">{"@type":${type},"name":"x"}</script><p>Trường`;
    const { content } = readPage(Buffer.from(html), 'text/html', book.site, book, 500);
    expect(content).toMatchObject({ structuredNames: [], text: 'Trường' });
  });

  it('with a host longer than any name has no address there', () => {
    const html = `<script src="//${'a.'.repeat(200)}vn/x.js"></script>`;
    const { content } = readPage(Buffer.from(html), 'text/html', book.site, book, 500);
    expect(content.scripts.map(({ address }) => address)).toEqual([null]);
  });
});

describe('a list that is made to be costly', () => {
  it.each(['</b>', '&;', '<', '<<a', '\u0001', ']]>', '<a b c d e>', '<a>'])(
    'of %j is read in time',
    (unit) => {
      const xml = `<urlset>${filled(unit)}`;
      expect(cpuMsOf(() => readList(xml, book.site, book))).toBeLessThan(LIMIT_MS);
    },
  );

  it('gives what stands before its faults', () => {
    const xml = `<urlset><url><loc>/tin</loc></url>&;&;&;<url><loc>/anh</loc></url>${filled('&;')}`;
    const paths = readList(xml, book.site, book).entries.map(({ address }) => address.path);
    expect(paths).toEqual(['/tin', '/anh']);
  });
});

describe('an address that the user typed', () => {
  it.each([
    `https://${'a.'.repeat(200)}vn/`,
    `https://truong.example/${'đ'.repeat(1_000)}`,
    `https://${'x'.repeat(300)}.vn`,
  ])('which no check can hold is none', (typed) => {
    expect(parseEntered(typed)).toBeNull();
  });
});
