const remarksByRule: Readonly<Partial<Record<string, string>>> = {
  'not-applicable-has-reason': 'còn thiếu lý do',
  'open-answer-has-assignee': 'còn thiếu người phụ trách',
  'open-answer-has-due-date': 'còn thiếu ngày dự kiến',
  'done-has-evidence': 'chưa có minh chứng',
};

/** Where an answer asks for the same in other fields. */
const remarksOfUnclear: typeof remarksByRule = {
  ...remarksByRule,
  'open-answer-has-assignee': 'chưa ghi người sẽ làm rõ',
  'open-answer-has-due-date': 'chưa ghi ngày làm rõ',
};

/** Words of the checklist screens. */
export const checklistTexts = {
  loading: 'Đang mở các câu trả lời…',
  answers: 'Câu trả lời',
  shortcuts: 'Phím 1 đến 5 chọn câu trả lời.',
  clearAnswer: 'Xóa câu trả lời',
  progress: (answered: number, total: number) =>
    answered === total
      ? `Đã trả lời đủ ${String(total)} tiêu chí`
      : `Đã trả lời ${String(answered)}/${String(total)} tiêu chí`,
  criteriaOfItem: 'Các tiêu chí của mục',
  jump: (id: string, title: string, answer: string) => `${id} ${title}: ${answer}`,
  itemOf: (number: string, total: number) => `Mục ${number} trong ${String(total)} mục`,
  neighbours: 'Chuyển mục',
  item: (id: string, title: string) => `Mục ${id}: ${title}`,
  toContacts: 'Liên hệ, vướng mắc, kiến nghị',
  toHome: 'Tổng quan',
  reason: 'Lý do không áp dụng',
  reasonHint: 'Một câu là đủ, ví dụ: đơn vị không có website riêng.',
  note: 'Ghi chú',
  addNote: 'Thêm ghi chú',
  why: 'Vì sao',
  how: 'Làm thế nào',
  evidence: 'Minh chứng',
  documents: 'Mẫu văn bản',
  source: 'Căn cứ',
  help: 'Vì sao, làm thế nào, minh chứng',
  noFacts: (table: string) => `Bảng “${table}” chưa có dòng nào.`,
  figuresOf: (table: string) => `Số liệu từ bảng “${table}”`,
  openTable: (criterionId: string) => `Mở bảng ở tiêu chí ${criterionId}`,
  undo: {
    changed: (criterionId: string) => `Đã sửa tiêu chí ${criterionId}.`,
    undone: (criterionId: string) => `Đã hoàn tác thay đổi vừa rồi ở tiêu chí ${criterionId}.`,
    hidden: (criterionId: string, count: number) =>
      `Đã đổi câu trả lời ${criterionId}. ${String(count)} ô đã điền tạm ẩn, không vào báo cáo, nội dung vẫn được giữ.`,
  },
  state: {
    unanswered: 'Chưa trả lời',
    saving: 'Đang lưu…',
    notSaved: 'Chưa lưu được',
    saved: 'Đã lưu',
    unsaved: (count: number) => `${String(count)} ô chưa lưu được`,
    savedAt: (time: string) => `Đã lưu ${time}`,
  },
  /** What a card says of its answer, by the rule of the review that found it. */
  remarks: remarksByRule,
  remarksOfUnclear,
} as const;
