import { describe, expect, it } from 'vitest';
import { inOneSpelling } from '#shared/lexicon/one-spelling.ts';

describe('a text in one spelling', () => {
  it.each([
    ['toà án', 'tòa án'],
    ['Hoà, khoẻ, xoá', 'Hòa, khỏe, xóa'],
    ['hệ luỵ, tuỳ, thuỷ', 'hệ lụy, tùy, thủy'],
    ['TOÀ ÁN, HỆ LUỴ, XỬ LÍ', 'TÒA ÁN, HỆ LỤY, XỬ LÝ'],
    ['xử lí, kỉ luật, bác sĩ', 'xử lý, kỷ luật, bác sỹ'],
  ])('%s', (written, expected) => {
    expect(inOneSpelling(written)).toBe(expected);
  });

  it.each(['toàn trường, hoàng hôn', 'quà, quý, quỹ', 'tuyết, khuỷu', 'lính, tỉnh, nghĩa, hai', ''])(
    'leaves alone: %s',
    (text) => {
      expect(inOneSpelling(text)).toBe(text);
    },
  );

  it('keeps each letter at its place', () => {
    const text = 'Toà xử lí, hệ luỵ; quý toà';
    expect(inOneSpelling(text)).toHaveLength(text.length);
  });
});
