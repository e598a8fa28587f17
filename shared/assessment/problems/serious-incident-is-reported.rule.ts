import { recordKind } from '#shared/records/incidents.record.ts';
import { isCellEmpty } from '#shared/records/record-kind.ts';
import type { ProblemRule } from './problem.ts';
import { recordProblem } from './record-problem.ts';

/**
 * An incident beyond a unit's own capacity is told at once to those who can help. Until 30/6/2026 Quyết định 05/2017/QĐ-TTg
 * asked for it; the deadlines of today stand in `shared/facts/tables/reporting-deadlines.facts.json`.
 */
export const rule: ProblemRule = {
  id: 'serious-incident-is-reported',
  find: ({ records }) =>
    (records[recordKind.id] ?? []).flatMap((row, rowIndex) => {
      if (row['severity'] !== 'beyond-capacity' || !isCellEmpty(row['reportedTo'])) return [];
      const message = 'sự cố vượt khả năng xử lý cần được báo cáo ngay. Ghi rõ đã báo cáo cho ai.';
      const problem = recordProblem('warning', recordKind, rowIndex, 'reportedTo', message);
      return [{ ...problem, inRow: 'Gợi ý: báo cáo ngay và ghi đã báo cho ai' }];
    }),
};
