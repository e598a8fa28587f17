import { describe, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { readPage } from '#services/site-check/read-page/read-page.ts';
import { readStructuredData } from '#services/site-check/read-page/structured-data.ts';

const DATA = {
  '@graph': [
    { '@type': 'Organization', name: 'Trường Mẫu', url: '/', sameAs: ['https://la.example/a'] },
    { '@type': 'Answer', text: "Xem <a href='https://xa.example/b'>đây</a>" },
    { '@type': 'ImageObject', contentUrl: 'https://anh.example/c.png', url: 'https://truong-mau.edu.vn/' },
  ],
};

describe('JSON-LD', () => {
  it('gives the names of organisations, whole addresses of the thing itself, and what it says', () => {
    expect(readStructuredData(JSON.stringify(DATA))).toEqual({
      names: ['Trường Mẫu'],
      addresses: ['https://la.example/a', 'https://xa.example/b', 'https://truong-mau.edu.vn/'],
      text: 'Trường Mẫu\nXem đây',
    });
  });

  it.each(['', '{', 'null', '7', '[[[]]]'])('gives nothing when it is %s', (json) => {
    expect(readStructuredData(json)).toEqual({ names: [], addresses: [], text: '' });
  });

  it('is kept of a page block by block, where it names other websites', () => {
    const book = createAddressResolver(new URL('https://truong-mau.edu.vn/'));
    const block = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const html =
      block(DATA) + block({ '@type': 'School', name: 'Trường', url: 'https://truong-mau.edu.vn/' });
    const { content } = readPage(Buffer.from(html), 'text/html; charset=utf-8', book.site, book, 500);
    expect(content.structuredNames).toEqual(['Trường Mẫu', 'Trường']);
    expect(content.structuredBlocks).toMatchObject([
      { addresses: [{ host: 'la.example' }, { host: 'xa.example' }], text: 'Trường Mẫu\nXem đây' },
    ]);
  });
});
