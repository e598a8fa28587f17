/** Words of the history of exports. */
export const historyTexts = {
  title: 'Các lần đã xuất',
  lead: 'Mỗi lần xuất là một tệp mới với số lần tiếp theo. Tệp cũ giữ nguyên, trừ khi Thầy/Cô lưu đè lên.',
  empty: 'Chưa xuất lần nào trên máy này. Sau khi xuất, số lần, ngày giờ và mã kiểm tra sẽ nằm ở đây.',
  toExport: 'Đến màn hình xuất báo cáo',
  sequence: (sequence: number) => `Lần ${String(sequence)}`,
  file: 'Tệp',
  folder: 'Thư mục',
  folderUnknown: 'Không rõ. Lần xuất này lấy từ tệp sao lưu, tệp báo cáo nằm ở nơi đã lưu trước đây.',
  time: 'Lúc',
  size: 'Dung lượng',
  reason: 'Lý do xuất lại',
  fingerprint: 'Mã khóa niêm phong',
  fileSha256: 'Mã SHA-256 của tệp',
  reportSha256: 'Mã SHA-256 của nội dung',
  signedTitle: 'Bản đã ký bằng công cụ của đơn vị',
  signedLead: 'Mở tệp đã ký số để chương trình đối chiếu với lần xuất trên máy này và ghi lại là bản gửi đi.',
  protection: 'Hình thức',
  unsigned: 'Bản chưa ký, để ký số bằng công cụ của đơn vị',
  signedHere: (name: string) => `Chữ ký số, tên trong chứng thư: ${name}`,
  handedIn: (fileName: string) => `Bản gửi đi: ${fileName}`,
  signedBy: (name: string, issuer: string) => `Chữ ký số, tên trong chứng thư: ${name}, do ${issuer} cấp.`,
  notVouched:
    'Nội dung đúng như lần xuất này, chữ ký phủ cả tệp. Tên lấy từ chứng thư; ở đây chương trình không xác nhận nơi cấp.',
  recordedAt: (time: string, folder: string, count: number) =>
    `Ghi lúc ${time}, thư mục ${folder}.${count > 1 ? ` Đã mở ${String(count)} bản, bản này là mới nhất.` : ''}`,
  changedSince: 'Sau lần xuất này nội dung đã đổi: tệp là bản cũ hơn.',
  changedSinceNext:
    'Đã sửa câu trả lời, bảng, hồ sơ đơn vị, hoặc kiểm tra lại website. Muốn gửi bản mới thì xuất lại.',
  openFile: 'Mở tệp',
  showInFolder: 'Mở thư mục',
  codes: 'Mã kiểm tra',
} as const;
