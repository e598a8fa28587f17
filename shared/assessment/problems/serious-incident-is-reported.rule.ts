import { recordKind } from '#shared/records/incidents.record.ts';
import { isCellEmpty } from '#shared/records/record-kind.ts';
import type { ProblemRule } from './problem.ts';
import { recordProblem } from './record-problem.ts';

/** Quyết định 05/2017/QĐ-TTg: an incident beyond a unit's own capacity is reported at once. */
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
