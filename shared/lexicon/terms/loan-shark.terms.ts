import type { TermGroup } from '../term-group.ts';

/** Advertisements of loan sharks; banks and student loans do not speak like this. */
export const groups: readonly TermGroup[] = [
  {
    class: 'loan-shark',
    weight: 5,
    terms: [
      'vay tiền chỉ cần cmnd',
      'vay tiền chỉ cần cccd',
      'vay nóng không thế chấp',
      'vay tiền nóng online',
      'vay tiền nhanh online',
      'vay tiền online nhanh',
      'vay tiền nhanh trong ngày',
      'vay nóng online',
      'bốc bát họ online',
      'vay tiền nợ xấu',
    ],
  },
  {
    class: 'loan-shark',
    weight: 4,
    terms: [
      'vay tiền nhanh',
      'vay tiền online',
      'vay tiền nóng',
      'vay tiền gấp',
      'vay tiền góp',
      'vay trả góp ngày',
      'vay tiền không thế chấp',
      'vay online 24 7',
      'giải ngân trong 5 phút',
      'giải ngân 5 phút',
      'giải ngân trong 30 phút',
      'rút tiền thẻ tín dụng',
      'cho vay nóng',
      'vay không cần thế chấp',
      'vay không thẩm định',
    ],
  },
  { class: 'loan-shark', weight: 3, needsAccents: true, terms: ['bốc bát họ', 'vay nóng', 'bốc họ'] },
  {
    class: 'loan-shark',
    weight: 3,
    terms: ['hỗ trợ nợ xấu', 'giải ngân trong ngày', 'app vay tiền', 'cho vay tiền', 'duyệt vay nhanh'],
  },
  { class: 'loan-shark', weight: 2, terms: ['tín dụng đen', 'vay nặng lãi', 'vay tín chấp'] },
];
