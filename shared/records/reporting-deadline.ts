import { addDays, formatDateTime, localDateTime } from '../base/dates.ts';
import { cellString, isCellEmpty, type RecordRow } from './record-kind.ts';
import { type RowRemark, type TableContext } from './row-remark.ts';

/** The last moment for the report of an incident, `YYYY-MM-DDTHH:mm`; `undefined` while the moment of finding is not known. */
function reportDue(row: RecordRow, withinDays: number): string | undefined {
  const detectedAt = cellString(row, 'detectedAt');
  if (!localDateTime.safeParse(detectedAt).success) return undefined;
  return `${addDays(detectedAt.slice(0, 10), withinDays)}${detectedAt.slice(10)}`;
}

/**
 * The hint by when an incident is to be reported; nothing where the pack names no deadline. A hint: whether the
 * incident has to be reported at all is for people to decide.
 */
export function reportingRemarks(row: RecordRow, context: TableContext): readonly RowRemark[] {
  const { reportingDeadline, today } = context;
  const due = reportingDeadline && reportDue(row, reportingDeadline.withinDays);
  if (due === undefined) return [];
  const reportedAt = cellString(row, 'reportedAt');
  const dueText = formatDateTime(due);
  if (reportedAt !== '') {
    return reportedAt > due ? [{ tone: 'open', text: `Đã báo cáo, sau hạn gợi ý ${dueText}` }] : [];
  }
  if (!isCellEmpty(row['reportedTo'])) return [];
  // The review says itself that such an incident is to be reported at once.
  if (row['severity'] === 'beyond-capacity') return [];
  if (due.slice(0, 10) >= today) return [{ tone: 'open', text: `Gợi ý: báo cáo trước ${dueText}` }];
  const isSettled = row['status'] === 'handled';
  return [{ tone: isSettled ? 'open' : 'warning', text: `Gợi ý: hạn báo cáo ${dueText} đã qua` }];
}
