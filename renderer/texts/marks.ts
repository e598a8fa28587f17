/** Words of marks and internal notes, wherever they stand. */
export const markTexts = {
  marks: {
    copied: 'Chép từ đợt trước, cần xem lại.',
    wanted: 'Cần xem lại.',
  },
  done: 'Đã xem lại',
  mark: 'Đánh dấu xem lại',
  addComment: 'Ghi chú nội bộ',
  comment: 'Ghi chú nội bộ',
  commentHint: 'Không bao giờ có trong báo cáo hay tệp bàn giao. Bản sao lưu có ghi chú này.',
  stepBack: 'Hoàn tác lần sửa cuối',
  marked: (criterionId: string) => `Đã đổi dấu xem lại của tiêu chí ${criterionId}.`,
  markUndone: (criterionId: string) => `Đã hoàn tác dấu xem lại của tiêu chí ${criterionId}.`,
  commented: (criterionId: string) => `Đã đổi ghi chú nội bộ của tiêu chí ${criterionId}.`,
  commentUndone: (criterionId: string) => `Đã hoàn tác ghi chú nội bộ của tiêu chí ${criterionId}.`,
  flagged: 'cần xem lại',
  listTitle: 'Cần xem lại, ghi chú nội bộ',
  listLead: 'Không có trong báo cáo hay tệp bàn giao, chỉ có trên máy này và trong bản sao lưu.',
  shortMarks: { copied: 'Chép từ đợt trước', wanted: 'Cần xem lại', none: 'Ghi chú nội bộ' },
  doneOf: (criterionId: string) => `Đã xem lại tiêu chí ${criterionId}`,
  toList: 'Xem danh sách',
  beforeExport: (count: number) => `${String(count)} tiêu chí còn dấu “cần xem lại”.`,
  count: (count: number) => `${String(count)} tiêu chí cần xem lại.`,
  copiedCount: (count: number, total: number) =>
    count === total
      ? 'Nội dung chép từ đợt trước, chưa được xác nhận cho đợt này.'
      : `Trong đó ${String(count)} tiêu chí chép từ đợt trước, chưa được xác nhận cho đợt này.`,
} as const;
