/** Words of the record tables. `rowName` is what one row is called: `ca trực`. */
export const recordTableTexts = {
  rowNumber: 'Số thứ tự',
  required: 'bắt buộc',
  requiredNote: 'Cột có dấu * cần điền đủ trước khi xuất báo cáo.',
  cell: (label: string, rowNumber: number) => `${label}, dòng ${String(rowNumber)}`,
  dateShape: 'ngày/tháng/năm',
  dateTimeShape: 'ngày/tháng/năm giờ:phút',
  add: (rowName: string) => `Thêm ${rowName}`,
  addFirst: (rowName: string) => `Thêm ${rowName} đầu tiên`,
  remove: (rowName: string, rowNumber: number) => `Xóa ${rowName} ở dòng ${String(rowNumber)}`,
  actions: 'Thao tác',
  removed: (rowName: string) => `Đã xóa 1 ${rowName}.`,
  added: (rowName: string) => `Đã thêm 1 ${rowName}.`,
  addUndone: (title: string) => `Đã hoàn tác: bỏ dòng vừa thêm vào bảng “${title}”.`,
  changed: (title: string, label: string) => `Đã sửa cột “${label}” của bảng “${title}”.`,
  undone: (title: string, label: string) => `Đã hoàn tác cột “${label}” của bảng “${title}”.`,
  count: (count: number, rowName: string) => `${new Intl.NumberFormat('vi-VN').format(count)} ${rowName}`,
  figures: (title: string) => `Tóm tắt: ${title}`,
  find: 'Tìm trong bảng',
  found: (shown: number, all: number) =>
    `${new Intl.NumberFormat('vi-VN').format(shown)} trên ${new Intl.NumberFormat('vi-VN').format(all)} dòng`,
  onlyToReview: (count: number) =>
    `Chỉ hiện ${new Intl.NumberFormat('vi-VN').format(count)} dòng cần xem lại`,
  openScreen: 'Mở rộng bảng',
  keys: 'Enter: dòng tiếp theo. Ở dòng cuối, Enter thêm dòng mới.',
  loading: 'Đang mở bảng…',
  full: (maxRows: number) => `Bảng chỉ chứa được ${new Intl.NumberFormat('vi-VN').format(maxRows)} dòng.`,
};
