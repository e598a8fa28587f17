import { recordKind } from '#shared/records/incidents.record.ts';
import { cellString } from '#shared/records/record-kind.ts';
import type { ProblemRule } from './problem.ts';
import { recordProblem } from './record-problem.ts';

const LATER = [
  { columnId: 'reportedAt', message: 'giờ báo cáo đang ở trước giờ phát hiện. Xin xem lại hai ô.' },
  { columnId: 'handledAt', message: 'giờ xử lý xong đang ở trước giờ phát hiện. Xin xem lại hai ô.' },
] as const;

/** What was found at a time can have been reported and settled only after it; the deadlines are counted from there. */
export const rule: ProblemRule = {
  id: 'incident-times-in-order',
  find: ({ records }) =>
    (records[recordKind.id] ?? []).flatMap((row, rowIndex) => {
      const detectedAt = cellString(row, 'detectedAt');
      return LATER.filter(({ columnId }) => {
        const at = cellString(row, columnId);
        return at !== '' && detectedAt !== '' && at < detectedAt;
      }).map(({ columnId, message }) => recordProblem('warning', recordKind, rowIndex, columnId, message));
    }),
};
