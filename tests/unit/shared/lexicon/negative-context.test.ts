import { describe, expect, it } from 'vitest';
import { isNegatedAt, warningCues } from '#shared/lexicon/negative-context.ts';

/** Whether the part in brackets of a text is spoken against. */
function isNegated(marked: string): boolean {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return isNegatedAt(marked.replace(/[[\]]/gu, ''), start, end);
}

describe('a term that its own sentence warns of', () => {
  it.each([
    'Công an thành phố triệt phá đường dây [cá độ bóng đá].',
    'Nhà trường ký cam kết không tham gia [tài xỉu] dưới mọi hình thức.',
    'Trang này có [cá độ], các em cần cảnh giác!',
    'Lớp 9A ký cam kết. Học sinh nói không với [tài xỉu]. Chúc mừng!',
    'phong-chong-[co-bac]-trong-hoc-duong',
    'Bài “Cảnh giác với lời mời “[nạp đầu tặng 100%]” trên mạng”',
    'Người xấu hay mời gọi bằng chữ «[nổ hũ]» hoặc tương tự.',
    'Lời mời “vay tiền online, [giải ngân 5 phút], nợ xấu vẫn vay” in trên cột điện.',
    'Hệ luỵ của [lô đề] trong thôn',
    'Hệ lụy của [lô đề] trong thôn',
    'Học sinh chơi [nổ hũ] sẽ bị xử lí nghiêm theo nội quy',
    'Người mở [sòng bạc] phải ra toà án',
    'Mua bán [bằng đại học]: cái giá phải trả',
  ])('%s', (marked) => {
    expect(isNegated(marked)).toBe(true);
  });

  it('also when marks are written as letters of their own', () => {
    const text = 'Cảnh báo về cá độ'.normalize('NFD');
    expect(isNegatedAt(text, text.length - 3, text.length)).toBe(true);
  });
});

describe('a term of which only another sentence, or a far one, warns', () => {
  it.each([
    ['of the next sentence', 'Chơi [tài xỉu] nhận thưởng ngay. Công an phường cảnh báo lừa đảo.'],
    ['of the next sentence, which shouts', 'Chơi [tài xỉu] nhận thưởng ngay! Cảnh báo lừa đảo.'],
    ['of the next line', 'Chơi [tài xỉu] nhận thưởng ngay\nCảnh báo lừa đảo qua mạng'],
    ['of the sentence before', 'Công an phường cảnh báo lừa đảo. Chơi [tài xỉu] nhận thưởng ngay'],
    ['of the line before', 'Phòng chống ma túy\n[nổ hũ] đổi thưởng uy tín'],
    ['too far before', `Cảnh báo ${'rất dài '.repeat(25)}[nổ hũ] đổi thưởng`],
    ['too far behind', `[nổ hũ] đổi thưởng ${'rất dài '.repeat(20)}cảnh báo`],
    ['only in a part of a longer word', 'Chơi [nổ hũ] cùng nhà cái policelike'],
    [
      'of nobody, a customer is quoted',
      '“Nhà cái A uy tín, [nạp rút] 1 phút, thưởng 200%” – khách hàng chia sẻ',
    ],
    ['of nobody, between two quotes', 'Trang “A” có [nổ hũ] và trang “B” có quà'],
    ['of nobody, in quotes that are not closed', 'Vào “[nổ hũ] đổi thưởng'],
  ])('%s', (_where, marked) => {
    expect(isNegated(marked)).toBe(false);
  });
});

describe('words of warning', () => {
  it('are given in small letters with their places', () => {
    const text = 'CẢNH BÁO: công an vào cuộc';
    const cues = warningCues(text);
    expect(cues.map(({ cue }) => cue)).toEqual(['cảnh báo', 'công an']);
    expect(cues.map(({ start, end }) => text.slice(start, end))).toEqual(['CẢNH BÁO', 'công an']);
  });

  it('are found in both spellings, at their places', () => {
    const text = 'Toà án, hầu toà; phong toả hay phong tỏa';
    expect(warningCues(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Toà án',
      'hầu toà',
      'phong toả',
      'phong tỏa',
    ]);
  });
});
