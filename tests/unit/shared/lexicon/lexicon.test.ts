import { describe, expect, it } from 'vitest';
import { foldText, originalIndex } from '#shared/lexicon/fold-text.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { TERM_CLASSES } from '#shared/lexicon/terms/term-group.ts';
import { termGroups } from '#shared/lexicon/terms/registry.ts';

const { scanText, scanHost } = defaultLexicon;
const found = (text: string) => scanText(text).filter(({ weight }) => weight >= 2);

describe('terms in running text', () => {
  it.each([
    ['Nhà cái uy tín số 1', 'nhà cái uy tín', 'Nhà cái uy tín'],
    ['xem TỶ LỆ KÈO tối nay', 'tỷ lệ kèo', 'TỶ LỆ KÈO'],
    ['Link vào fun88 mới', 'fun88', 'fun88'],
    ['Có thể làm bằng đại học', 'làm bằng đại học', 'làm bằng đại học'],
    ['vay tiền nhanh', 'vay tiền nhanh', 'vay tiền nhanh'],
    ['สล็อตเว็บตรง', 'สล็อต', 'สล็อต'],
    ['canlı bahis', 'canlı bahis', 'canlı bahis'],
  ])('are found as written and with their place: %s', (text, term, written) => {
    const hit = scanText(text).find((candidate) => candidate.term === term);
    expect(text.slice(hit?.start, hit?.end)).toBe(written);
    expect(hit).toMatchObject({ isDisguised: false, isNegated: false });
  });

  it.each([
    ['without marks', 'NHA CAI UY TIN'],
    ['with dots inside', 'nh.à c.á.i'],
    ['with blanks between letters', 'n h à c á i'],
    ['glued', 'nhacaiuytin'],
    ['with small capitals', 'ɴʜà ᴄái'],
    ['with Cyrillic letters', 'nhà сái'],
    ['with zero-width characters', 'nh\u200bà cá\u200bi'],
    ['with mathematical letters', '𝗡𝗵𝗮 𝗰𝗮𝗶'],
    ['with full-width letters', 'ｎｈａ ｃａｉ'],
    ['with digits for letters', 'nh4 c4i'],
  ])('are found %s', (_way, text) => {
    expect(found(text)[0]).toMatchObject({ class: 'gambling', isDisguised: true, start: 0 });
    expect(found(text)[0]?.weight).toBeGreaterThanOrEqual(4);
  });

  it('are found in either Unicode form and with either place of the tone', () => {
    expect(found('Nhà cái'.normalize('NFD'))[0]).toMatchObject({ term: 'nhà cái', isDisguised: false });
    expect(found('cá cược trưc tuyến')).not.toEqual([]);
  });

  it.each([
    'Nhà cải tạo xong, bán cá tươi, gà đã lớn',
    'Về nhà. Cái bàn mới đẹp quá',
    'Bộ đội bắn rơi B52, lớp 6A1 học bài 12',
    'Câu lạc bộ bóng đá, thể thao, cờ vua, trò chơi dân gian',
    'Vay vốn sinh viên tại ngân hàng chính sách',
    'Cài Windows 10, win11, Win32 cho phòng máy',
    'Mô hình làm bằng gỗ, bằng khen của Bộ trưởng',
    'Số đo áo, lỡ dở, mã đề 101, soi gương',
  ])('are not found in school talk: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    'Tuyên truyền phòng, chống cờ bạc và cá độ bóng đá',
    'Công an triệt phá đường dây đánh bạc qua Fun88',
    'Học sinh nói không với tài xỉu',
    'Lời mời “nạp đầu tặng 100%” là bẫy',
    'tin-tuc/phong-chong-co-bac',
  ])('count for nothing where the sentence is against them: %s', (text) => {
    const hits = scanText(text);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ isNegated, weight }) => isNegated && weight === 0)).toBe(true);
  });

  it('keep their weight when the warning stands in another sentence', () => {
    expect(found('Nhà trường tuyên truyền an toàn giao thông. Nhà cái New88 tặng thưởng.')).not.toEqual([]);
  });
});

describe('names of hosts', () => {
  it.each([
    'fun88.com',
    '789bet.marketing',
    'nhacai-vip.net',
    'www.m88vn.com',
    'keonhacai5.info',
    'phimsexhay.top',
    'vaytiennhanh.vn',
    '79win.loan',
    'x.casino',
  ])('give %s away', (host) => {
    expect(scanHost(host)[0]?.weight).toBeGreaterThanOrEqual(4);
  });

  it.each([
    'mercado.com',
    'alphabet.com',
    'storiesofabetterschool.com',
    'tibet.net',
    'lodestar.com',
    'haiphong.edu.vn',
    'k12online.vn',
    '24h.com.vn',
    'game24h.vn',
    'win10.com',
    'banca.it',
    'vietlott.vn',
    'vtv24.vn',
    '127.0.0.1',
    'localhost',
  ])('are quiet about %s', (host) => {
    expect(scanHost(host)).toEqual([]);
  });
});

describe('the data', () => {
  it('holds terms of every class, each once, in NFC and small letters', () => {
    const terms = termGroups.flatMap((group) => group.terms);
    expect(new Set(termGroups.map((group) => group.class))).toEqual(new Set(TERM_CLASSES));
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
    expect(terms.filter((term) => term !== term.normalize('NFC').toLowerCase())).toEqual([]);
  });

  it('finds each of its own terms', () => {
    const lost = termGroups
      .flatMap((group) => group.terms)
      .filter((term) => scanText(`x, ${term} !`).length === 0);
    expect(lost).toEqual([]);
  });
});

it('folds a text and remembers where each letter stood', () => {
  const text = 'A\u200bĐá 𝗕';
  const folded = foldText(text);
  expect(folded.text).toBe('ada b');
  expect([0, 1, 2, 3, 4, 5].map((index) => originalIndex(folded, index, text.length))).toEqual([
    0, 2, 3, 4, 5, 7,
  ]);
});

it('folds a long text, and knows the places behind what was dropped far into it', () => {
  const text = `${'á'.repeat(3_000)}\u200b${'Đ'.repeat(3_000)}`;
  const folded = foldText(text);
  expect(folded.text).toBe('a'.repeat(3_000) + 'd'.repeat(3_000));
  expect([2_999, 3_000, 5_999, 6_000].map((index) => originalIndex(folded, index, text.length))).toEqual([
    2_999, 3_001, 6_000, 6_001,
  ]);
});
