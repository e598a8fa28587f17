/** Units that take part; computers and schools are done instead. */
const PEOPLE: readonly string[] = ['người', 'học sinh', 'gia đình'];

function reached(unit: string): string {
  return PEOPLE.includes(unit) ? 'Đã tham gia' : 'Đã xong';
}

/** Words of the question controls and the date field. */
export const questionTexts = {
  reached,
  total: 'Tổng số',
  reachedAboveTotal: (unit: string, count: string, total: string) =>
    `Số ${reached(unit).toLowerCase()} (${count}) lớn hơn tổng số (${total}). Xin xem lại một trong hai.`,
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
