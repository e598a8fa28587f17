import { ANSWER_LABELS } from '#shared/directives/answer-values.ts';
import { findCriterion } from '#shared/directives/directive.ts';
import { countingUnits } from './counting-facts.ts';
import type { DeskTable, DeskView } from './desk-table.ts';

/** The answers that say more than the records and checks in the same report. */
export function differingTable(view: DeskView): DeskTable {
  return {
    id: 'chua-khop',
    title: 'Chưa khớp',
    columns: [
      { label: 'Mã đơn vị', width: 14 },
      { label: 'Tên đơn vị', width: 40 },
      { label: 'Tiêu chí', width: 10 },
      { label: 'Nội dung', width: 60 },
      { label: 'Đơn vị trả lời', width: 18 },
    ],
    rows: countingUnits(view).flatMap(({ unit, facts }) =>
      facts.differing.map((id) => {
        const answer = facts.answers[id] ?? null;
        const title = view.directive === null ? '' : (findCriterion(view.directive, id)?.title ?? '');
        return [unit.code, unit.name, id, title, answer === null ? 'Chưa trả lời' : ANSWER_LABELS[answer]];
      }),
    ),
  };
}
