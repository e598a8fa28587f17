import { recordKind } from '#shared/records/emergency-contacts.record.ts';
import { isCellEmpty } from '#shared/records/record-kind.ts';
import type { ProblemRule } from './problem.ts';
import { recordProblem } from './record-problem.ts';

export const rule: ProblemRule = {
  id: 'contact-is-reachable',
  find: ({ records }) =>
    (records[recordKind.id] ?? []).flatMap((row, rowIndex) =>
      isCellEmpty(row['phone']) && isCellEmpty(row['email'])
        ? [recordProblem('warning', recordKind, rowIndex, 'phone', 'chưa có số điện thoại hoặc thư điện tử.')]
        : [],
    ),
};
