/** Words of encrypting a report on its way to the desk. */
export const encryptionTexts = {
  choose: 'Lưu thêm bản mã hóa để gửi qua mạng (.p7m)',
  chooseHint: (desks: readonly string[]) =>
    `Người khác có được tệp này cũng không đọc được báo cáo và minh chứng. Chỉ ${desks.join(', ')} mở được.`,
  save: 'Lưu bản mã hóa (.p7m)',
  saved: (fileName: string, folder: string) => `Đã lưu bản mã hóa ${fileName} vào ${folder}.`,
  savedNext: 'Gửi tệp này qua mạng thay cho tệp PDF. Đơn vị giữ tệp PDF: máy này không mở được bản mã hóa.',
  failed: 'Báo cáo đã xuất xong, nhưng chưa lưu được bản mã hóa.',
} as const;
