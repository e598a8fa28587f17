import { itemProgress, type Progress, totalProgress } from '#shared/assessment/progress/progress.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { PrintedReport } from './printed-report.ts';

/** How many criteria are in which state, item by item. There is no score: units are not to be ranked. */
export interface SummaryTable {
  readonly columns: readonly string[];
  readonly rows: readonly SummaryRow[];
  readonly total: SummaryRow;
}

/** One line: its label and the counts in the order of the columns. */
export interface SummaryRow {
  readonly label: string;
  readonly counts: readonly number[];
}

const COUNT_COLUMNS: readonly { readonly label: string; readonly count: (progress: Progress) => number }[] = [
  { label: 'Số tiêu chí', count: ({ total }) => total },
  { label: 'Đã thực hiện', count: ({ done }) => done },
  { label: 'Đang, chưa thực hiện', count: ({ open }) => open },
  { label: 'Chưa rõ', count: ({ unclear }) => unclear },
  { label: 'Không áp dụng', count: ({ notApplicable }) => notApplicable },
  { label: 'Chưa trả lời', count: ({ unanswered }) => unanswered },
];

function row(label: string, progress: Progress): SummaryRow {
  return { label, counts: COUNT_COLUMNS.map(({ count }) => count(progress)) };
}

/** Counts the answers of a report. */
export function buildSummaryTable(report: PrintedReport, directive: Directive): SummaryTable {
  const { answers } = report.input;
  return {
    columns: ['Nội dung', ...COUNT_COLUMNS.map(({ label }) => label)],
    rows: directive.items.map((item) => row(`${item.id}. ${item.title}`, itemProgress(item, answers))),
    total: row('Cộng', totalProgress(directive, answers)),
  };
}
