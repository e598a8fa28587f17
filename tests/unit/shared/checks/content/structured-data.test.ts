import { describe, expect, it } from 'vitest';
import { check as structured } from '#shared/checks/content/s17-structured-data.check.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { SITE, webAddress } from '#tests/support/site-exchanges.ts';
import { page, sightings } from '#tests/support/site-snapshot.ts';

const OFFER = 'Nhà cái MTK\nĐăng ký nhận thưởng, cá cược bóng đá, nổ hũ';

/** What is told of a block of JSON-LD that names these addresses. */
function told(text: string, ...hrefs: readonly string[]) {
  const structuredBlocks = [{ text, addresses: hrefs.map((href) => webAddress(href)) }];
  return sightings(
    structured,
    { pages: [page(SITE.href, { structuredBlocks })] },
    { lexicon: defaultLexicon },
  );
}

describe('S17: what is told to search engines alone', () => {
  it('is proof when it names a website of the trade', () => {
    expect(told('Trường THCS Mẫu', 'https://nhacai-mau.net/')).toMatchObject([
      { rule: 'S17', certainty: 'certain' },
    ]);
  });

  it('is proof when it advertises and names a stranger', () => {
    expect(told(OFFER, 'https://mtk-vao.fyi/')).toMatchObject([{ certainty: 'likely' }]);
    expect(told(OFFER, 'https://mtk-vao.com/')).toMatchObject([{ certainty: 'likely' }]);
  });

  it.each([
    ['an advertisement without a stranger', OFFER, ['https://www.facebook.com/thcsmau']],
    ['a stranger without a word of the trade', 'Trường THCS Mẫu', ['https://saomaiweb.vip/']],
    ['a lesson under a plain name', 'Vì sao nhà cái có lợi khi chơi tài xỉu?', ['https://thcsmau.com/']],
    [
      'a warning',
      'Công an triệt phá đường dây nhà cái, nhận cá cược bóng đá, đăng ký nhận thưởng',
      ['https://baomau.top/'],
    ],
  ])('is nothing when it is %s', (_what, text, hrefs) => {
    expect(told(text, ...hrefs)).toEqual([]);
  });
});
