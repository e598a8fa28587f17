import { ANSWER_LABELS, ANSWER_VALUES, type AnswerValue } from '#shared/directives/answer-values.ts';
import type { ReportFacts } from '../report-facts.ts';
import { countingFacts } from './counting-facts.ts';
import type { DeskTable, DeskView } from './desk-table.ts';

/** How the criteria of each item were answered, all units together. Without the pack nobody knows the items. */
export function itemsTable(view: DeskView): DeskTable {
  const facts = countingFacts(view);
  return {
    id: 'muc',
    title: 'Mục',
    columns: [
      { label: 'Mục', width: 10 },
      { label: 'Nội dung', width: 60 },
      ...ANSWER_VALUES.map((value) => ({ label: ANSWER_LABELS[value], width: 14 })),
      { label: 'Chưa trả lời', width: 14 },
    ],
    rows: (view.directive?.items ?? []).map(({ id, title, criteria }) => {
      const ids = criteria.map((criterion) => criterion.id);
      return [id, title, ...[...ANSWER_VALUES, null].map((value) => countAnswers(facts, ids, value))];
    }),
  };
}

function countAnswers(
  facts: readonly ReportFacts[],
  ids: readonly string[],
  value: AnswerValue | null,
): number {
  return facts.reduce((sum, { answers }) => sum + ids.filter((id) => answers[id] === value).length, 0);
}
