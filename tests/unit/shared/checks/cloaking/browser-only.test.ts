import { describe, expect, it } from 'vitest';
import { check } from '#shared/checks/cloaking/c07-browser-only.check.ts';
import { defaultLexicon as lexicon } from '#shared/lexicon/default-lexicon.ts';
import type { BrowserVisit, DrawnBox } from '#shared/checks/snapshot/browser-view.ts';
import { box, browserView, visit } from '#tests/support/browser-visits.ts';
import { SITE, webAddress } from '#tests/support/site-exchanges.ts';
import { link, page, pageContent, sightings } from '#tests/support/site-snapshot.ts';

const ADVERT = 'Nhà cái W88 tặng 888K. Chơi tài xỉu, baccarat, nổ hũ đổi thưởng, kèo nhà cái tối nay.';
const seenIn = (draft: Partial<BrowserVisit>, pages = [page(SITE.href)]) =>
  sightings(check, { pages, ...browserView(visit(draft)) }, { lexicon }).map(
    ({ rule, infection = 'proof' }) => [rule, infection],
  );

describe('C07: only browsers see it', () => {
  it.each([
    ['words', { text: ADVERT }],
    ['a link to a betting house', { links: [link('https://nhacai-uytin88.com/', 'Xem')] }],
  ])('is proof for %s that scripts have drawn', (_what, content) => {
    expect(seenIn({ content: pageContent(content) })).toEqual([['C07', 'proof']]);
  });

  it.each([
    ['the page says the same without a browser', { text: ADVERT }, [page(SITE.href, { text: ADVERT })]],
    ['scripts draw news', { text: 'Khai giảng năm học mới.' }, [page(SITE.href)]],
    ['scripts draw partners', { links: [link('https://robot-xanh.com/', 'Robotics')] }, [page(SITE.href)]],
    [
      'scripts draw a warning',
      { text: 'Tuyên truyền phòng, chống cờ bạc, cá độ bóng đá trong học sinh.' },
      [page(SITE.href)],
    ],
  ])('says nothing when %s', (_what, content, pages) => {
    expect(seenIn({ content: pageContent(content) }, pages)).toEqual([]);
  });

  it('says nothing of the page of a stranger at which the browser ended', () => {
    const final = webAddress('https://nhacai-uytin88.com/');
    expect(seenIn({ final, content: pageContent({ text: ADVERT }) })).toEqual([]);
  });
});

describe('C08: the browser keeps it from every eye', () => {
  const THREE = ['https://giay-dep-re.com/', 'https://thue-xe-nhanh.com/', 'https://loc-nuoc-tot.com/'];
  const far: Partial<DrawnBox> = {
    hiddenBy: ['off-screen'],
    rect: { x: -12_345, y: 0, width: 300, height: 60 },
    visibleShare: 0,
  };

  it.each([
    ['pushed far away', far],
    ['written too small to be read', { hiddenBy: ['tiny-text'] as const, fontSize: 1 }],
    ['in the colour of the background', { hiddenBy: ['contrast'] as const, contrast: 1 }],
  ])('is proof for several strangers %s', (_how, draft) => {
    expect(seenIn({ boxes: [box(THREE, draft)] })).toEqual([['C08', 'proof']]);
  });

  it('counts the boxes of a page together, and takes one stranger for a hint', () => {
    expect(seenIn({ boxes: THREE.map((href) => box([href], far)) })).toEqual([['C08', 'proof']]);
    expect(seenIn({ boxes: [box(THREE.slice(0, 1), far)] })).toEqual([['C08', 'hint']]);
  });

  it.each([
    ['the box is in sight', box(THREE)],
    [
      'a drawer waits beside the window',
      box(THREE, { ...far, rect: { x: -320, y: 0, width: 300, height: 900 } }),
    ],
    ['it calls itself a menu', box(THREE, { ...far, selector: 'nav.main-menu > ul' })],
    ['slides are clipped', box(THREE, { hiddenBy: ['clipped'], visibleShare: 0 })],
    ['it leads to well-known sites', box(['https://www.facebook.com/truong', 'https://moet.gov.vn/'], far)],
    ['it leads to pages of the school, too', box([...THREE, SITE.href], far)],
  ])('says nothing when %s', (_what, seen) => {
    expect(seenIn({ boxes: [seen] })).toEqual([]);
  });
});
