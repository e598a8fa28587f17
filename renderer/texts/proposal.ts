/** Words about what the app itself has found for a criterion. */
export const proposalTexts = {
  region: (criterionId: string) => `Phần mềm ghi nhận về tiêu chí ${criterionId}`,
  proposed: 'Phần mềm đề xuất:',
  found: 'Phần mềm ghi nhận:',
  agrees: 'Câu trả lời khớp với dữ liệu:',
  differs: 'Câu trả lời chưa khớp với dữ liệu. Phần mềm thấy:',
  differsInFacts: 'Câu trả lời chưa khớp với dữ liệu:',
  bothStand: 'Nếu giữ nguyên, báo cáo ghi cả hai.',
  fills: 'Điền kèm',
  takeOver: 'Lấy theo đề xuất',
  fillOnly: 'Điền số liệu',
  takenOver: (criterionId: string) => `Tiêu chí ${criterionId}: đã lấy theo đề xuất.`,
  addRows: (count: number, table: string) => `Thêm ${String(count)} dòng vào bảng “${table}”`,
  rowsAdded: (count: number, table: string) => `Đã thêm ${String(count)} dòng vào bảng “${table}”.`,
  noSiteCheck: 'Chưa có lần kiểm tra website nào bằng phần mềm. Câu trả lời là thông tin do đơn vị tự khai.',
  toWebsites: 'Kiểm tra website',
} as const;
