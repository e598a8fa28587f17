/** Words of the question controls and the date field. */
export const questionTexts = {
  reached: 'Đã tham gia',
  total: 'Tổng số',
  reachedAboveTotal: (reached: string, total: string) =>
    `Số đã tham gia (${reached}) lớn hơn tổng số (${total}). Xin xem lại một trong hai.`,
  openCalendar: 'Chọn ngày trên lịch',
  calendar: {
    monthLevelControl: 'Chọn tháng',
    yearLevelControl: 'Chọn năm',
    nextMonth: 'Tháng sau',
    previousMonth: 'Tháng trước',
    nextYear: 'Năm sau',
    previousYear: 'Năm trước',
    nextDecade: 'Mười năm sau',
    previousDecade: 'Mười năm trước',
  },
};
