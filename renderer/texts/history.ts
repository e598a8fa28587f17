/** Words of the history of exports. */
export const historyTexts = {
  title: 'Các lần đã xuất',
  lead: 'Mỗi lần xuất là một tệp mới với số lần tiếp theo. Tệp cũ không bị sửa.',
  empty: 'Chưa xuất lần nào trên máy này. Sau khi xuất, số lần, ngày giờ và mã kiểm tra sẽ nằm ở đây.',
  toExport: 'Đến màn hình xuất báo cáo',
  sequence: (sequence: number) => `Lần ${String(sequence)}`,
  file: 'Tệp',
  folder: 'Thư mục',
  time: 'Lúc',
  size: 'Dung lượng',
  reason: 'Lý do xuất lại',
  fingerprint: 'Mã khóa niêm phong',
  fileSha256: 'Mã SHA-256 của tệp',
  reportSha256: 'Mã SHA-256 của nội dung',
  openFile: 'Mở tệp',
  showInFolder: 'Mở thư mục',
  codes: 'Mã kiểm tra',
} as const;
