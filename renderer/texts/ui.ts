/** Words of the parts that every screen shares. */
export const uiTexts = {
  undo: 'Hoàn tác',
  close: 'Đóng',
  closeNotice: 'Đóng thông báo',
  aboutFile: (name: string) => `Tệp: ${name}`,
} as const;
