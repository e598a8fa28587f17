import type { RecordKind } from '#shared/records/record-kind.ts';
import type { Problem } from './problem.ts';

/** A capital in front, unless the first word is an address. */
function asSentence(message: string): string {
  return /^\S+\.\S/u.test(message) ? message : message.slice(0, 1).toUpperCase() + message.slice(1);
}

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
    inRow: asSentence(message),
    fault: message,
  };
}
