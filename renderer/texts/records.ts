/** Words of the screens of the record tables. */
export const recordsTexts = {
  title: 'Sổ và danh mục',
  lead: 'Các bảng số liệu của đơn vị, mỗi bảng một trang rộng. Số liệu ở đây và trong tiêu chí là một.',
  ofCriterion: (criterionId: string, title: string) => `Tiêu chí ${criterionId}. ${title}`,
  backToCriterion: (criterionId: string) => `Về tiêu chí ${criterionId}`,
  allTables: 'Mọi bảng',
  empty: 'Chưa có dòng nào',
  asCalendar: 'Xem lịch theo ngày',
  asTable: 'Xem bảng',
  noCalendar: 'Chưa có ca trực nào. Thầy/Cô ghi các ca vào bảng, lịch sẽ hiện ở đây.',
};
