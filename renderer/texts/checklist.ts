import type { AnswerValue } from '#shared/assessment/answer-values.ts';

/** Words of the checklist screens. */
export const checklistTexts = {
  loading: 'Đang mở các câu trả lời…',
  answers: 'Câu trả lời',
  shortcuts: 'Phím 1 đến 5 chọn câu trả lời.',
  clearAnswer: 'Bỏ chọn',
  progress: (answered: number, total: number) => `${String(answered)}/${String(total)} tiêu chí đã trả lời`,
  previousItem: 'Mục trước',
  nextItem: 'Mục tiếp theo',
  toReview: 'Rà soát và xuất báo cáo',
  reason: 'Lý do không áp dụng',
  reasonHint: 'Một câu là đủ, ví dụ: đơn vị không có website riêng.',
  assignee: { open: 'Người phụ trách', unclear: 'Người sẽ làm rõ' },
  dueOn: { open: 'Ngày dự kiến xong', unclear: 'Làm rõ trước ngày' },
  note: 'Ghi chú',
  addNote: 'Thêm ghi chú',
  why: 'Vì sao',
  how: 'Làm thế nào',
  evidence: 'Minh chứng',
  source: 'Căn cứ',
  help: 'Vì sao, làm thế nào, minh chứng',
  siteCheckNotice:
    'Phiên bản này chưa kiểm tra website được, nên chưa có lần kiểm tra nào. Câu trả lời dưới đây là lời khai của đơn vị.',
  facts: 'Số liệu từ các bảng của đơn vị',
  noFacts: (table: string) => `Chưa ghi dòng nào trong bảng “${table}”.`,
  openTable: (table: string, criterionId: string) => `Mở bảng “${table}” ở tiêu chí ${criterionId}`,
  state: {
    unanswered: 'Chưa trả lời',
    saving: 'Đang lưu…',
    saved: 'Đã lưu',
    savedAt: (time: string) => `Đã lưu ${time}`,
  },
  remarks: {
    noReason: 'còn thiếu lý do',
    noAssignee: 'còn thiếu người phụ trách',
    noDueDate: 'còn thiếu ngày dự kiến',
    noEvidence: 'chưa có minh chứng',
  },
} as const;

/** What each answer means, for the tooltip of its button. */
export const answerMeanings: Readonly<Record<AnswerValue, string>> = {
  done: 'Việc đã làm xong',
  'in-progress': 'Đang làm, có người phụ trách và ngày xong',
  'not-done': 'Chưa bắt đầu',
  unclear: 'Cần hỏi lại rồi trả lời sau',
  'not-applicable': 'Đơn vị không có việc này',
};
