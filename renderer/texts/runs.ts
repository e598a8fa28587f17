/** Words about beginning a run of a pack. */
export const runTexts = {
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  faults: {
    missing: 'Ghi đủ hai ngày, như 01/12/2026.',
    reversed: 'Ngày kết thúc đang trước ngày bắt đầu.',
    'too-long': 'Một đợt dài nhất một năm.',
    'other-month': 'Ngày bắt đầu phải ở trong tháng của đợt. Sai tháng thì bắt đầu đợt mới rồi chép sang.',
  },
} as const;
