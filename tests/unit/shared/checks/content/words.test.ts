import { describe, expect, it } from 'vitest';
import { check as titles } from '#shared/checks/content/s01-spam-in-title.check.ts';
import { check as bodies } from '#shared/checks/content/s02-spam-in-body.check.ts';
import { check as languages } from '#shared/checks/content/s07-foreign-language.check.ts';
import { check as disguises } from '#shared/checks/content/s08-disguised-words.check.ts';
import { check as places } from '#shared/checks/content/s10-abused-places.check.ts';
import { check as names } from '#shared/checks/content/s12-declared-name.check.ts';
import { check as contacts } from '#shared/checks/content/s13-spam-contacts.check.ts';
import type { PageContent } from '#shared/checks/snapshot/page.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { answered, SITE, SITE_HOST } from '#tests/support/site-exchanges.ts';
import { link, page, rulesSeen, sightings, view } from '#tests/support/site-snapshot.ts';

const context = { lexicon: defaultLexicon };
const home = (content: Partial<PageContent>) => ({ pages: [page(SITE.href, content)] });
const at = (path: string, content: Partial<PageContent>) => ({
  pages: [page(SITE.href), page(`https://${SITE_HOST}${path}`, content)],
});

const WARNING =
  'Công an thành phố đã khởi tố nhóm đối tượng tổ chức đánh bạc qua các trang Fun88, W88. Mỗi ngày có nhiều lượt đặt cược. Nhà trường cảnh báo học sinh không tham gia.';
const SPAM = 'Nhà cái NEW88 đăng ký ngay nhận thưởng, nạp rút nhanh, link vào NEW88 mới nhất.';

describe('S01: terms where search engines look', () => {
  it.each([
    ['the title', { title: 'Link vào W88 không bị chặn' }],
    [
      'the first heading',
      { headings: [{ level: 1, text: 'Game bài đổi thưởng nạp rút 1-1', isHidden: false }] },
    ],
    ['the description', { metas: [{ name: 'description', content: 'best online casino, poker' }] }],
    ['the declared name', { structuredNames: ['Nhà cái Kubet'] }],
  ])('are proof in %s', (_place, content) => {
    expect(sightings(titles, home(content), context)).toMatchObject([{ rule: 'S01', certainty: 'certain' }]);
  });

  it('are a hint in the title of a lesson, proof when it leads to the trade', () => {
    const lesson = {
      title: 'Chuyên đề xác suất: vì sao nhà cái luôn thắng?',
      text: 'Chuyên đề xác suất. Xét trò tài xỉu, xóc đĩa, baccarat: kỳ vọng luôn âm. Bài tập: tính số tiền nhà cái lãi.',
    };
    expect(sightings(titles, at('/bai', lesson), context)).toMatchObject([{ infection: 'hint' }]);
    const leading = { ...lesson, links: [link('https://kubet-vn.com/', 'xem')] };
    expect(sightings(titles, at('/bai', leading), context)).toMatchObject([{ certainty: 'certain' }]);
  });

  it('are a hint when nothing bears out a lone name', () => {
    const title = 'Game bài đổi thưởng';
    expect(sightings(titles, at('/bai', { title }), context)).toMatchObject([{ infection: 'hint' }]);
  });

  it.each<[string, Partial<PageContent>]>([
    ['other words in the text', { text: 'Nạp rút nhanh, tài xỉu online, xóc đĩa.' }],
    ['a link of the trade', { links: [link('https://kubet-vn.com/', 'vào ngay')] }],
    ['a link to a cheap host', { links: [link('https://vao-day.top/', 'xem')] }],
  ])('are proof when %s bears it out', (_sign, content) => {
    const title = 'Game bài đổi thưởng';
    expect(sightings(titles, at('/bai', { title, ...content }), context)).toMatchObject([
      { certainty: 'certain' },
    ]);
  });

  it('are silent about names of medicines in a lecture', () => {
    const title = 'Bài giảng Dược lý: sildenafil, tadalafil';
    const text = 'Sildenafil (biệt dược Viagra) và tadalafil (Cialis) là thuốc kê đơn.';
    expect(rulesSeen(titles, at('/duoc-ly', { title, text }), context)).toEqual([]);
    expect(rulesSeen(bodies, at('/duoc-ly', { title, text }), context)).toEqual([]);
  });

  it('mark the term in the excerpt', () => {
    const [seen] = sightings(titles, home({ title: 'Trường Mẫu | Nhà cái Kubet' }), context);
    expect(seen?.excerpt.slice(seen.highlight?.start, seen.highlight?.end)).toBe('Kubet');
  });

  it.each([
    'Tuyên truyền phòng, chống cờ bạc trong học sinh',
    'Triệt phá đường dây cá độ bóng đá qua Fun88',
    'Đọc hiểu: Casino in Las Vegas',
  ])('are silent about %s', (title) => {
    expect(rulesSeen(titles, home({ title, text: WARNING }), context)).toEqual([]);
  });

  it('call one word of the trade a hint only, except in the title of the home page', () => {
    const title = 'Bài toán tài xỉu';
    expect(sightings(titles, at('/toan', { title }), context)).toMatchObject([{ infection: 'hint' }]);
    expect(sightings(titles, home({ title }), context)).toMatchObject([{ certainty: 'certain' }]);
  });

  it('take a coined name for a brand when many titles or a call to action bear it', () => {
    const title = 'Đội 88Win đoạt giải';
    expect(sightings(titles, at('/a', { title }), context)).toMatchObject([{ infection: 'hint' }]);
    const pages = ['/a', '/b', '/c'].map((path) =>
      page(`https://${SITE_HOST}${path}`, { title: `${path} | 23WIN` }),
    );
    expect(sightings(titles, { pages }, context).every(({ certainty }) => certainty === 'certain')).toBe(
      true,
    );
    const called = at('/a', { title: 'QQ88 – Trang chủ chính thức' });
    expect(sightings(titles, called, context)).toMatchObject([{ certainty: 'certain' }]);
  });

  it('look at what other visitors got, and not at what another site answered', () => {
    const spam = { title: 'Nhà cái Kubet' };
    const own = view('googlebot', answered(SITE.href, { view: 'googlebot' }), spam);
    const foreign = view('phone', answered(SITE.href, { final: 'https://noi-khac.example/' }), spam);
    expect(rulesSeen(titles, { views: [{ address: SITE, views: [own] }] }, context)).toEqual(['S01']);
    expect(rulesSeen(titles, { views: [{ address: SITE, views: [foreign] }] }, context)).toEqual([]);
  });
});

describe('S02: terms in the words of a page', () => {
  it('take two strong terms with a call to action for an advertisement', () => {
    expect(sightings(bodies, home({ text: SPAM }), context)).toMatchObject([
      { rule: 'S02', certainty: 'certain' },
    ]);
  });

  it('see alternative texts of pictures', () => {
    const imageTexts = ['Nhà cái uy tín Kubet – đăng ký ngay', 'Tài xỉu online'];
    expect(rulesSeen(bodies, home({ imageTexts }), context)).toEqual(['S02']);
  });

  it('take an offer of forged papers with a telephone number for an advertisement', () => {
    const text = 'Nhận làm bằng đại học giao tận nơi, Zalo 0900.000.000';
    expect(rulesSeen(bodies, home({ text }), context)).toEqual(['S02']);
  });

  it.each([
    'Bán pháo hoa giao hàng toàn quốc, Zalo 0900.000.222',
    'Vay tiền online, giải ngân 5 phút. Hotline 0900 000 111',
    'Gái gọi giá rẻ, gái gọi sinh viên',
  ])('see an offer to be reached: %s', (text) => {
    expect(sightings(bodies, home({ text }), context)).toMatchObject([{ certainty: 'certain' }]);
  });

  it('are not deceived by a warning beside the advertisement', () => {
    const text = `Nhà trường tuyên truyền phòng chống cờ bạc, công an cảnh báo lừa đảo. ${SPAM}`;
    expect(rulesSeen(bodies, home({ text }), context)).toEqual(['S02']);
  });

  it.each([
    ['news of the police', WARNING],
    ['a lesson', 'Vocabulary: casino, roulette, poker, blackjack, jackpot. Translate the text.'],
    ['a story', 'Ông kể chuyện cờ bạc ngày xưa, người ta chơi xóc đĩa ở đình.'],
  ])('are silent about %s', (_kind, text) => {
    expect(rulesSeen(bodies, home({ text }), context)).toEqual([]);
  });
});

describe('S07: titles in foreign scripts', () => {
  const shop = 'ナイキ エアマックス メンズ';

  it('are a hint for one page and proof for several', () => {
    const one = at('/a1', { title: shop });
    expect(sightings(languages, one, context)).toMatchObject([{ infection: 'hint' }]);
    const many = {
      pages: ['/', '/a', '/b', '/c'].map((path, index) =>
        page(`https://${SITE_HOST}${path}`, { title: index === 0 ? 'Trường' : shop }),
      ),
    };
    expect(sightings(languages, many, context).every(({ infection }) => infection === undefined)).toBe(true);
    expect(rulesSeen(languages, many, context)).toHaveLength(3);
  });

  it('are expected in the folder of a language and beside Vietnamese words', () => {
    expect(rulesSeen(languages, at('/ja/top', { title: shop }), context)).toEqual([]);
    expect(
      rulesSeen(languages, at('/n5', { title: '日本語 – Khóa tiếng Nhật cho người mới' }), context),
    ).toEqual([]);
  });
});

describe('S08: disguised terms', () => {
  it('are proof when the letters were changed', () => {
    expect(rulesSeen(disguises, home({ text: 'vào ngay n.h.à c.á.i hôm nay' }), context)).toEqual(['S08']);
  });

  it('are silent about marks that were left out and about a missing blank after a full stop', () => {
    expect(rulesSeen(disguises, home({ text: 'nha cai' }), context)).toEqual([]);
    expect(rulesSeen(disguises, home({ text: 'Em về nhà.Cái bàn đẹp' }), context)).toEqual([]);
  });
});

describe('S10: places where strangers write', () => {
  it('are abused by a post and by a file with a telling name', () => {
    expect(rulesSeen(places, at('/hoi-dap/12', { text: 'Nhà cái Kubet hay lắm' }), context)).toEqual(['S10']);
    const files = home({ links: [link(`https://${SITE_HOST}/uploads/nha-cai-uy-tin.pdf`)] });
    expect(rulesSeen(places, files, context)).toEqual(['S10']);
  });

  it('are not abused by honest questions and files', () => {
    expect(rulesSeen(places, at('/hoi-dap/12', { text: 'Em hỏi về lịch thi.' }), context)).toEqual([]);
    const files = home({ links: [link(`https://${SITE_HOST}/uploads/phong-chong-co-bac.pdf`)] });
    expect(rulesSeen(places, files, context)).toEqual([]);
  });
});

describe('S12: the declared name', () => {
  it('is told when it shares no word with the school', () => {
    expect(rulesSeen(names, home({ structuredNames: ['Bakery Delights'] }), context)).toEqual(['S12']);
  });

  it('may be short or without marks', () => {
    expect(rulesSeen(names, home({ structuredNames: ['THCS Mau'] }), context)).toEqual([]);
    expect(rulesSeen(names, { pages: [] }, context)).toEqual([]);
  });
});

describe('S13: handles of messengers', () => {
  it('are told when they name a betting house', () => {
    const text = 'Hỗ trợ qua telegram: @fun88vn_cskh';
    expect(sightings(contacts, home({ text }), context)).toMatchObject([{ subject: 'fun88vn_cskh' }]);
  });

  it('are the school’s own otherwise', () => {
    expect(
      rulesSeen(contacts, home({ text: 'Zalo: thcsmau', links: [link('https://zalo.me/thcsmau')] }), context),
    ).toEqual([]);
  });
});
