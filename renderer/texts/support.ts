/** Words of the support bundle: what those get who look after computers. */
export const supportTexts = {
  title: 'Gói hỗ trợ',
  lead: 'Khi chương trình gặp lỗi, gói này giúp người phụ trách máy tính tìm nguyên nhân.',
  show: 'Xem gói hỗ trợ',
  readFirst: 'Thầy/Cô đọc nội dung dưới đây trước khi lưu. Tệp được lưu đúng như vậy.',
  without: 'Trong gói không có câu trả lời, tên người, số điện thoại hay địa chỉ website.',
  notSent: 'Chương trình không tự gửi gói này đi đâu.',
  content: 'Nội dung gói hỗ trợ',
  save: 'Lưu thành tệp',
  close: 'Đóng',
  saved: (fileName: string, folder: string) => `Đã lưu ${fileName} vào ${folder}`,
} as const;
