/** Words of marks and internal notes, wherever they stand. */
export const reviewTexts = {
  marks: {
    copied: 'Chép từ đợt trước, cần xem lại.',
    wanted: 'Cần xem lại.',
  },
  done: 'Đã xem lại',
  mark: 'Cần xem lại',
  addComment: 'Ghi chú nội bộ',
  comment: 'Ghi chú nội bộ',
  commentHint: 'Chỉ lưu trên máy này, không bao giờ có trong báo cáo.',
  stepBack: 'Lùi một bước',
  flagged: 'cần xem lại',
  listTitle: 'Cần xem lại',
  count: (count: number) => `${String(count)} tiêu chí cần xem lại`,
  copiedCount: (count: number) => `${String(count)} tiêu chí chép từ đợt trước`,
} as const;
