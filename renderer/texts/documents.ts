/** Words of the ready-made documents. */
export const documentsTexts = {
  title: 'Văn bản mẫu',
  lead: 'Văn bản Word đã điền sẵn từ những gì đơn vị đã nhập. Chỗ chưa có dữ liệu là dòng chấm để điền tay.',
  create: 'Tạo văn bản',
  createOf: (title: string) => `Tạo văn bản: ${title}`,
  creating: 'Đang tạo…',
  filledFrom: (tables: string) => `Điền từ bảng: ${tables}.`,
  saved: (fileName: string, folder: string) => `Đã lưu ${fileName} vào ${folder}`,
  savedLead: 'Thầy/Cô đọc lại, sửa nếu cần rồi mới trình ký.',
  open: 'Mở văn bản',
  aboutRow: 'Viết về',
  messageOf: (title: string) => `Tin nhắn soạn sẵn: ${title}`,
  copyMessage: 'Chép tin nhắn',
  newestRow: 'Dòng mới nhất phù hợp',
  row: (number: number, text: string) =>
    text === '' ? `Dòng ${String(number)}` : `Dòng ${String(number)}: ${text}`,
} as const;
