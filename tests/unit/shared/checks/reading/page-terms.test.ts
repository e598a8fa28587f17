import { expect, it } from 'vitest';
import { pageTerms } from '#shared/checks/reading/page-terms.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { link, pageContent } from '#tests/support/site-snapshot.ts';

/** More than any word of warning reaches. */
const FAR = 'Nhà trường thông báo lịch họp cha mẹ học sinh và lịch kiểm tra giữa kỳ. '.repeat(8);
const WARNED = 'Cảnh báo: học sinh tuyệt đối không truy cập nhà cái.';
const PLAIN = 'Xem tỷ lệ kèo.';

function read(warned: number, plain: number) {
  const sentences = [...Array<string>(warned).fill(WARNED), ...Array<string>(plain).fill(PLAIN)];
  return pageTerms(pageContent({ text: sentences.join(FAR) }), defaultLexicon);
}

it('a page of which six in ten terms are warned of is a warning as a whole', () => {
  const page = read(3, 2);
  expect(page.isWarning).toBe(true);
  expect(page.body.hits).toEqual([]);
});

it('a page of which half of the terms are warned of is none: the others count', () => {
  const page = read(2, 2);
  expect(page.isWarning).toBe(false);
  expect(page.body.hits.map(({ term }) => term)).toEqual(['tỷ lệ kèo', 'tỷ lệ kèo']);
});

it('one warned term alone makes no warning of a page', () => {
  expect(read(1, 0).isWarning).toBe(false);
});

const SECTIONS = ['Tin tức', 'Phòng, chống ma tuý', 'Tuyên truyền'];
const TITLE = 'Nhận làm bằng đại học phôi thật';

function behindMenu(text: string, ...headings: readonly string[]) {
  return pageTerms(
    pageContent({
      text,
      headings: headings.map((one) => ({ level: 2, text: one, isHidden: false })),
      links: SECTIONS.map((name) => link('https://thcs-mau.edu.vn/', name)),
    }),
    defaultLexicon,
  );
}

it('the sections of a menu warn of nothing that stands behind it', () => {
  const page = behindMenu(`${SECTIONS.join(' ')} ${TITLE} Bao soi công chứng`, TITLE);
  expect(page.isWarning).toBe(false);
  expect(page.body.hits.map(({ term }) => term)).toEqual(['nhận làm bằng', 'phôi thật']);
});

it('the same words in a sentence of the article do', () => {
  const words = 'Nhà trường tuyên truyền phòng, chống việc';
  expect(behindMenu(`${SECTIONS.join(' ')} ${words} nhận làm bằng đại học`).body.hits).toEqual([]);
});

it('a heading warns of what the headings and the text under it name', () => {
  const words = 'Phòng, chống tệ nạn Cá độ bóng đá Bài của tổ tư vấn';
  const page = behindMenu(`${SECTIONS.join(' ')} ${words}`, 'Phòng, chống tệ nạn', 'Cá độ bóng đá');
  expect(page.body.hits).toEqual([]);
});

function list(...pieces: readonly (readonly [string, string])[]) {
  return pageTerms(
    pageContent({
      text: pieces.flat().join(' '),
      headings: pieces.map(([text]) => ({ level: 3, text, isHidden: false })),
      links: [],
    }),
    defaultLexicon,
  );
}

const EXCERPT = 'Nhà trường vừa họp. Các trang nhà cái như Kubet, Fun88 nhắm vào học sinh.';
const terms = (...pieces: readonly (readonly [string, string])[]) =>
  list(...pieces).body.hits.map(({ term }) => term);

it('a headline that warns of what it names speaks for the beginning of its piece, not for the next one', () => {
  const warning = ['Hệ luỵ của cá độ bóng đá', EXCERPT] as const;
  const next = ['Lịch thi đấu giải trường', `${FAR}Link vào W88, tỷ lệ kèo. Xem tỷ lệ kèo, 8xbet.`] as const;
  expect(terms(warning)).toEqual([]);
  expect(terms(warning, next)).toEqual(['link vào', 'w88', 'tỷ lệ kèo', 'tỷ lệ kèo', '8xbet']);
});

it.each([
  ['that only quotes a name', 'Trải nghiệm “nhà cái số 1” hôm nay'],
  ['that names nothing', 'Phòng, chống đuối nước'],
])('a headline %s warns of nothing', (_what, headline) => {
  expect(terms([headline, EXCERPT])).toEqual(['trang nhà cái', 'kubet', 'fun88']);
});

it('a headline that warns takes nothing back of what calls', () => {
  const offer = 'Nhà trường vừa họp. Kubet không bị chặn, tặng thưởng mỗi ngày.';
  expect(terms(['Nói không với cá độ', offer])).toContain('kubet');
});
