/** The five answers to a criterion. Unanswered is `null` and never counted as done. */
export const ANSWER_VALUES = ['done', 'in-progress', 'not-done', 'unclear', 'not-applicable'] as const;

/** One of the five answers. */
export type AnswerValue = (typeof ANSWER_VALUES)[number];

/** The words of the five answers, on screen and on paper. */
export const ANSWER_LABELS: Readonly<Record<AnswerValue, string>> = {
  done: 'Đã thực hiện',
  'in-progress': 'Đang thực hiện',
  'not-done': 'Chưa thực hiện',
  unclear: 'Chưa rõ',
  'not-applicable': 'Không áp dụng',
};

const PLAN_LABELS = {
  open: { assignee: 'Người phụ trách', dueOn: 'Ngày dự kiến xong' },
  unclear: { assignee: 'Người sẽ làm rõ', dueOn: 'Làm rõ trước ngày' },
} as const;

/** What the person and the date of a plan are called on screen and on paper: of a thing to do, or of one to find out. */
export function planLabels(value: AnswerValue | null): { readonly assignee: string; readonly dueOn: string } {
  return PLAN_LABELS[value === 'unclear' ? 'unclear' : 'open'];
}

/** Answers that need a person in charge and a planned date; `unclear` makes a task of them. */
export function needsPlan(value: AnswerValue | null): boolean {
  return value === 'in-progress' || value === 'not-done' || value === 'unclear';
}
