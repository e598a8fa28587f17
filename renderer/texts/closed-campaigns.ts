function count(number: number): string {
  return number.toLocaleString('vi');
}

/** Reports that count; those of units outside of the register are kept and do not. */
function reportsOf(all: number, strangers: number): string {
  const counted = `${count(all - strangers)} báo cáo được tính`;
  return strangers === 0 ? counted : `${counted} và ${count(strangers)} báo cáo của đơn vị ngoài danh sách`;
}

/** Words of deleting a campaign that is over, at the receiving desk and at a school. */
export const closedTexts = {
  deskTitle: '5. Đợt đã kết thúc',
  deskLead: 'Đợt đã qua ngày cuối thì xóa được. Số liệu chung và mã SHA-256 của các báo cáo được giữ lại.',
  over: (title: string, day: string) => `Đợt “${title}” đã kết thúc ngày ${day}.`,
  /** Where neither pack nor run names the last day. */
  takenAsOver: (title: string, day: string) =>
    `Đợt “${title}” không ghi ngày kết thúc; phần mềm coi là đã xong sau ngày ${day}.`,
  begin: 'Xóa đợt đã kết thúc…',
  beginOf: (name: string) => `Xóa đợt đã kết thúc: ${name}`,
  dialogTitle: 'Xóa đợt đã kết thúc',
  goesTitle: 'Sẽ xóa trên máy này',
  staysTitle: 'Giữ lại',
  deskGoes: (decisions: number, reports: number, hasMerged: boolean) => [
    `${count(decisions)} quyết định, kèm lý do trả lại.`,
    `Giờ nhận lần đầu của ${count(reports)} báo cáo. Nếu đọc lại các tệp, giờ nhận tính từ lúc đọc lại.`,
    ...(hasMerged ? ['Đường hoàn tác của lần gộp việc đồng nghiệp gần nhất.'] : []),
  ],
  deskStays: (reports: number, strangers: number, doubts: readonly string[]) => [
    `Số liệu chung, và mã SHA-256 của ${reportsOf(reports, strangers)}.`,
    ...doubts,
    'Mọi tệp trong thư mục báo cáo đã nhận: phần mềm không động đến.',
    'Mã khóa đã ghi nhận của các đơn vị, vì đợt sau còn dùng.',
    'Các bản sao lưu, tệp bàn giao có từ trước và máy của đồng nghiệp vẫn còn dữ liệu của đợt này.',
  ],
  noneRead: 'Không tệp nào đã đọc thuộc đợt này, nên số liệu chung sẽ ghi là chưa đơn vị nào nộp.',
  notAllRead: (files: number) =>
    `Có ${count(files)} tệp, thư mục chưa đọc hoặc chưa mở được, nên số liệu chung có thể còn thiếu.`,
  schoolGoes: (answers: number, rows: number) => [
    `${count(answers)} câu trả lời, ${count(rows)} dòng trong các bảng, ghi chú nội bộ của đợt.`,
    'Minh chứng mà không đợt nào khác dùng.',
    'Biên nhận và thông báo trả lại của đợt này.',
  ],
  schoolStays: (reports: number) => [
    `Số lần xuất và mã SHA-256 của ${count(reports)} báo cáo đã xuất.`,
    'Các tệp báo cáo Thầy/Cô đã lưu ở nơi khác.',
    'Hồ sơ đơn vị, khóa niêm phong, website và các đợt khác.',
    'Các bản sao lưu có từ trước vẫn còn dữ liệu của đợt này.',
  ],
  backupFirst: 'Sao lưu trước đã',
  understood: 'Tôi hiểu dữ liệu của đợt này sẽ mất',
  confirm: 'Xóa đợt',
  cancel: 'Hủy',
  closed: 'Đã xóa đợt. Phần nêu ở mục “Giữ lại” vẫn còn.',
  keptTitle: 'Các đợt đã xóa',
  closedAt: 'Xóa lúc',
  figures: 'Số liệu',
  figuresOf: (submitted: number, units: number, late: number, missing: number) => {
    const disputed = units - submitted - missing;
    const open = disputed === 0 ? '' : `, ${count(disputed)} chưa tính được`;
    return `${count(submitted)} trên ${count(units)} đơn vị đã nộp, ${count(late)} sau hạn${open}, ${count(missing)} chưa nộp`;
  },
  decisions: 'Quyết định',
  decisionsOf: (received: number, returned: number) =>
    `${count(received)} đã nhận, ${count(returned)} trả lại`,
  counted: (number: number, strangers: number) => `Mã SHA-256 của ${reportsOf(number, strangers)}`,
  exported: (number: number) => `Mã SHA-256 của ${count(number)} báo cáo đã xuất`,
  columns: { unit: 'Mã đơn vị', sequence: 'Lần xuất', hash: 'Mã SHA-256' },
} as const;
