/** Words of a sealed report of a desk, at whoever checks it. */
export const summaryTexts = {
  integrity: 'Báo cáo tổng hợp của một nơi nhận, còn nguyên vẹn từ khi niêm phong.',
  integrityNext: 'Xem tiếp tệp của ai. Phần mềm không tính lại số liệu trong báo cáo này.',
  compareNext:
    'Gọi cho nơi nhận theo số đã biết từ trước, không theo số ghi trong tệp, và so đủ bốn nhóm ký tự.',
  madeBy: 'Người lập',
  readAt: 'Số liệu đọc lúc',
  createdAt: 'Lập lúc',
  byHandUp: (name: string) => `Niêm phong bằng khóa đã ghi nhận của nơi nhận cấp dưới ${name}.`,
} as const;
