/** Words of the parts that every screen shares. */
export const uiTexts = {
  undo: 'Hoàn tác',
  close: 'Đóng',
  closeNotice: 'Đóng thông báo',
  technicalDetail: 'Chi tiết kỹ thuật',
} as const;
