import { cleanLine, foldAccents } from '#shared/base/vietnamese-text.ts';
import type { Cell, Column } from '../columns.ts';
import { cellText, isCellEmpty } from '../record-kind.ts';
import { meansNothing } from './read-moment.ts';

/** The numbers of a day and time, without zeros in front, the century and minutes of nought, in no order. */
function numbersOf(text: string): string {
  return (text.match(/\d+/gu) ?? [])
    .map((digits) => Number(digits.length === 4 ? digits.replace(/^20/u, '') : digits))
    .filter((number) => number > 0)
    .toSorted((a, b) => a - b)
    .join(' ');
}

/**
 * Whether a cell says something else than what was pasted, in words or figures: `2 nghìn` -> 2.000, `HS` -> Học sinh,
 * `912345678` -> 0912345678. A day in other figures (`9/5/24`), marks, capitals and blanks make no difference.
 */
export function isReadOtherwise(column: Column, text: string, cell: Cell): boolean {
  if (text === cell) return false;
  if (isCellEmpty(cell)) return !meansNothing(text);
  const shown = cellText(column, cell);
  const line = cleanLine(text);
  switch (column.kind) {
    case 'date':
    case 'date-time':
      return numbersOf(line) !== numbersOf(shown);
    case 'count':
      return ![shown, String(cell)].includes(line);
    case 'choice':
      return foldAccents(line) !== foldAccents(shown);
    case 'text':
    case 'long-text':
    case 'phone':
    case 'email':
      return line !== cleanLine(shown);
  }
}
