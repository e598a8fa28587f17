import type { RecordKind } from '#shared/records/record-kind.ts';
import type { Problem } from '../problem.ts';

/** A problem of one cell; `message` gets the title of the table and the number of the row in front. */
export function recordProblem(
  severity: Problem['severity'],
  kind: Pick<RecordKind, 'id' | 'title'>,
  rowIndex: number,
  columnId: string,
  message: string,
): Problem {
  return {
    severity,
    place: { kind: 'record', recordKindId: kind.id, rowIndex, columnId },
    path: `records.${kind.id}.${String(rowIndex)}.${columnId}`,
    message: `${kind.title}, dòng ${String(rowIndex + 1)}: ${message}`,
  };
}
