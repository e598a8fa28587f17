import { ANSWER_LABELS, ANSWER_VALUES, type AnswerValue } from '#shared/directives/answer-values.ts';
import type { ReportFacts } from '../report-facts.ts';
import { countingFacts } from './counting-facts.ts';
import { criteriaOutside, OUTSIDE_PACK } from './criteria.ts';
import type { DeskTable, DeskView } from './desk-table.ts';

/**
 * How the criteria of each item were answered, all units together; in a line of their own those that the pack does not have.
 * Without the pack nobody knows the items.
 */
export function itemsTable(view: DeskView): DeskTable {
  const facts = countingFacts(view);
  const items = (view.directive?.items ?? []).map(({ id, title, criteria }) => {
    return { id, title, ids: criteria.map((criterion) => criterion.id) };
  });
  const outside = view.directive === null ? [] : criteriaOutside(view.directive, facts);
  const others = outside.length === 0 ? [] : [{ id: '', title: OUTSIDE_PACK, ids: outside }];
  return {
    id: 'muc',
    title: 'Mục',
    columns: [
      { label: 'Mục', width: 10 },
      { label: 'Nội dung', width: 60 },
      ...ANSWER_VALUES.map((value) => ({ label: ANSWER_LABELS[value], width: 14 })),
      { label: 'Chưa trả lời', width: 14 },
    ],
    rows: [...items, ...others].map(({ id, title, ids }) => {
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
