/** Words of the parts that every screen shares. */
export const uiTexts = {
  undo: 'Hoàn tác',
  close: 'Đóng',
  closeNotice: 'Đóng thông báo',
  copied: 'Đã chép.',
  copyFailed: 'Chưa chép được. Thầy/Cô bôi đen rồi nhấn Ctrl+C.',
  aboutFile: (name: string) => `Tệp: ${name}`,
} as const;
