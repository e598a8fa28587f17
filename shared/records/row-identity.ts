import { cleanLine, foldAccents } from '../base/vietnamese-text.ts';
import type { RecordKind, RecordRow } from './record-kind.ts';

/** Some columns of a row as one text, by which rows are told apart: without regard to case, marks and blanks. */
function rowKey(row: RecordRow, columnIds: readonly string[]): string {
  const cells = columnIds.map((id) => foldAccents(cleanLine(String(row[id] ?? ''))));
  return cells.every((cell) => cell === '') ? '' : JSON.stringify(cells);
}

/** What a row is about, by the columns that its kind names; `''` when nothing is written in any of them. */
export function rowIdentity(kind: RecordKind, row: RecordRow): string {
  return rowKey(row, kind.identifiedBy);
}

/**
 * What a row is about whatever the campaign: its identity without the columns that are not carried over. A shift of
 * the duty roster comes down to the person.
 */
export function lastingIdentity(kind: RecordKind, row: RecordRow): string {
  const cleared: readonly string[] = kind.clearedOnCopy ?? [];
  return rowKey(
    row,
    kind.identifiedBy.filter((id) => !cleared.includes(id)),
  );
}
