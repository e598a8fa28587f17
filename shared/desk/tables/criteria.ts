import { ANSWER_LABELS, ANSWER_VALUES, type AnswerValue } from '#shared/directives/answer-values.ts';
import { allCriteria } from '#shared/directives/directive.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { DeskTable, DeskView } from './desk-table.ts';
import { countingFacts } from './counting-facts.ts';

/** What is said of criteria that the desk's own edition of the pack does not have. */
export const OUTSIDE_PACK = 'Không có trong bộ tiêu chí của máy này';

/** The criteria that reports answer and the pack of the desk does not have, by their ids. */
export function criteriaOutside(
  directive: DeskView['directive'],
  facts: readonly ReportFacts[],
): readonly string[] {
  const own = new Set(directive === null ? [] : allCriteria(directive).map(({ id }) => id));
  const named = new Set(facts.flatMap(({ answers }) => Object.keys(answers)));
  return [...named].filter((id) => !own.has(id)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** How many units gave which answer to each criterion, and how many of them say more than their own data show. */
export function criteriaTable(view: DeskView): DeskTable {
  const facts = countingFacts(view);
  return {
    id: 'tieu-chi',
    title: 'Tiêu chí',
    columns: [
      { label: 'Tiêu chí', width: 10 },
      { label: 'Nội dung', width: 60 },
      ...ANSWER_VALUES.map((value) => ({ label: ANSWER_LABELS[value], width: 14 })),
      { label: 'Chưa trả lời', width: 14 },
      { label: 'Chưa khớp số liệu', width: 16 },
      { label: '“Đã” chưa có minh chứng', width: 16 },
    ],
    rows: criteriaOf(view, facts).map(({ id, title }) => [
      id,
      title,
      ...[...ANSWER_VALUES, null].map((value) => countAnswer(facts, id, value)),
      facts.filter(({ differing }) => differing.includes(id)).length,
      facts.filter(({ doneWithoutEvidence }) => doneWithoutEvidence.includes(id)).length,
    ]),
  };
}

function countAnswer(facts: readonly ReportFacts[], criterion: string, value: AnswerValue | null): number {
  // a report of a unit that was not asked has no answer at all, not even an empty one
  return facts.filter(({ answers }) => answers[criterion] === value).length;
}

/** The criteria of the pack, then those that only the reports name: of another edition of it, or where the desk has none. */
function criteriaOf({ directive }: DeskView, facts: readonly ReportFacts[]) {
  const own = directive === null ? [] : allCriteria(directive);
  const title = directive === null ? '' : OUTSIDE_PACK;
  return [...own, ...criteriaOutside(directive, facts).map((id) => ({ id, title }))];
}
