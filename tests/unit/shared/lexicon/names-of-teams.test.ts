import { describe, expect, it } from 'vitest';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';

const namesIn = (text: string): readonly string[] => defaultLexicon.scanText(text).map(({ term }) => term);

describe('the name of a house that is that of a team', () => {
  it.each([
    'Đội W88 thắng K90 2-1 ở bán kết.',
    'FC M88 gặp FC W88 trong trận khai mạc',
    'Kết quả giải cầu lông: M88 vô địch',
    'Chung kết: M88 thắng ngược đội chủ nhà.',
    'Trang chủ Giới thiệu Đăng nhập Giải bóng đá cựu học sinh: W88 gặp K92',
    'Cuộc thi hùng biện tiếng Anh iWin: 120 em đăng ký',
    'Lớp 12 M88 gặp lại thầy cũ sau 38 năm',
  ])('is no name of a house: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it.each([
    'W88 thắng lớn mỗi ngày',
    'W88 thắng là rút',
    'M88 gặp may mắn',
    'FC M88: trang chủ M88 mới nhất',
    'Câu lạc bộ W88: tải app về máy',
    'Hội thi Go88, đổi thẻ cào mỗi giờ',
    'Đội ngũ W88 luôn sẵn sàng',
    'Đội ngũ chăm sóc của W88 trả lời nhanh',
    'iWin là câu lạc bộ giải trí số 1',
  ])('is one all the same: %s', (text) => {
    expect(namesIn(text)).not.toEqual([]);
  });
});
