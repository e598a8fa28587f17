/** Words of the overview. */
export const homeTexts = {
  title: 'Tổng quan',
  progressTitle: 'Các mục của đợt này',
  nextTitle: 'Việc tiếp theo',
  reportTitle: 'Báo cáo và kiểm tra',
  letter: (year: number, issuer: string, number: string, date: string) =>
    `Theo công văn năm ${String(year)} của ${issuer} (${number}, ${date}).`,
  letterOfYear: (year: number, issuer: string) => `Theo công văn năm ${String(year)} của ${issuer}.`,
  noLetter: (days: string) => `Đơn vị tự kiểm tra, không theo công văn nào. Thời gian: ${days}.`,
  noNumber: 'chưa có số',
  number: (number: string) => `số ${number}`,
  noDate: 'chưa có ngày',
  date: (date: string) => `ngày ${date}`,
  counts: {
    done: (count: number) => `${String(count)} đã làm`,
    open: (count: number) => `${String(count)} đang hoặc chưa làm`,
    unclear: (count: number) => `${String(count)} chưa rõ`,
    notApplicable: (count: number) => `${String(count)} không áp dụng`,
    unanswered: (count: number) => `${String(count)} chưa trả lời`,
  },
  criteria: (count: number) => `${String(count)} tiêu chí`,
  lastExport: 'Lần xuất gần nhất',
  noExport: 'Chưa xuất lần nào',
  exported: (sequence: number, time: string, file: string) => `Lần ${String(sequence)}, lúc ${time}. ${file}`,
  exportedFile: (fileName: string) => `Tệp ${fileName}`,
  signedFile: (fileName: string) => `Bản đã ký để gửi đi: ${fileName}`,
  unsignedFile: (fileName: string) => `Tệp ${fileName} chưa ký số, nên chưa gửi đi được.`,
  changedSince: 'Sau lần xuất này nội dung đã đổi, tệp đã xuất là bản cũ hơn. Muốn gửi bản mới thì xuất lại.',
  toHistory: 'Xem các lần đã xuất',
  siteCheck: 'Kiểm tra website',
  noSiteCheck: 'Chưa có lần nào.',
  siteChecked: (site: string, time: string, standing: string) => `${site}: ${time}. ${standing}.`,
  toWebsites: 'Mở phần kiểm tra website',
  steps: {
    profile: {
      text: (count: number) => `Bổ sung ${String(count)} ô còn thiếu trong hồ sơ đơn vị.`,
      action: 'Mở hồ sơ',
    },
    errors: {
      text: (count: number) => `Sửa ${String(count)} chỗ đang chặn việc xuất báo cáo.`,
      action: 'Xem các lỗi',
    },
    begin: {
      text: (itemId: string, title: string, count: number) =>
        `Trả lời mục ${itemId} “${title}”, gồm ${String(count)} tiêu chí.`,
      action: (itemId: string) => `Bắt đầu mục ${itemId}`,
    },
    goOn: {
      text: (criterionId: string, title: string, left: number) =>
        `Trả lời tiếp ${criterionId} “${title}”. Mục này còn ${String(left)} tiêu chí.`,
      action: 'Trả lời tiếp',
    },
    clarify: {
      text: (criterionId: string, title: string) => `Làm rõ tiêu chí ${criterionId} “${title}”.`,
      action: 'Mở tiêu chí',
    },
    evidence: {
      text: (count: number) => `Thêm minh chứng cho ${String(count)} việc đã làm.`,
      action: 'Thêm minh chứng',
    },
    exportAgain: {
      text: 'Nội dung đã đổi sau lần xuất gần nhất. Xuất lại nếu muốn gửi bản mới.',
      action: 'Xuất báo cáo',
    },
    export: { text: 'Rà soát lần cuối rồi xuất báo cáo.', action: 'Xuất báo cáo' },
    keep: {
      text: 'Đã xuất báo cáo. Có thay đổi thì xuất lại, tệp mới mang số lần tiếp theo.',
      action: 'Xem các lần đã xuất',
    },
  },
} as const;
