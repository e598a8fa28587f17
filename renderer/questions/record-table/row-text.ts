import { foldAccents } from '#shared/base/vietnamese-text.ts';
import { cellString, cellText, type RecordKind, type RecordRow } from '#shared/records/record-kind.ts';

const knownTexts = new WeakMap<RecordRow, string>();

/** Everything that a row can be found by: its words without marks, phone numbers also without blanks and dots. */
function searchableText({ columns }: RecordKind, row: RecordRow): string {
  const known = knownTexts.get(row);
  if (known !== undefined) return known;
  const texts = Object.entries(columns).flatMap(([id, column]) =>
    column.kind === 'phone'
      ? [cellString(row, id), cellString(row, id).replace(/\D/gu, '')]
      : [cellText(column, row[id])],
  );
  const text = foldAccents(texts.join('\n'));
  knownTexts.set(row, text);
  return text;
}

/** Whether every word of a search stands somewhere in a row, whatever its marks and capitals. */
export function rowMatcher(kind: RecordKind, search: string): (row: RecordRow) => boolean {
  const words = foldAccents(search)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (row) => {
    if (words.length === 0) return true;
    const text = searchableText(kind, row);
    return words.every((word) => text.includes(word));
  };
}
