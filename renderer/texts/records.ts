/** Words of the screens of the record tables. */
export const recordsTexts = {
  title: 'Sổ và danh mục',
  lead: 'Các bảng số liệu của đơn vị, mỗi bảng một trang rộng. Số liệu ở đây và trong tiêu chí là một.',
  ofCriterion: (criterionId: string, title: string) => `Tiêu chí ${criterionId}. ${title}`,
  backToCriterion: (criterionId: string) => `Về tiêu chí ${criterionId}`,
  allTables: 'Mọi bảng',
  empty: 'Chưa có dòng nào',
};
