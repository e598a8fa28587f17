import type { Result } from '#shared/base/result.ts';
import type { Cell, Column } from '#shared/records/columns.ts';
import { choiceFault, emailFault, phoneFault } from '#renderer/texts/checklist-faults.ts';
import { countText, readCount } from '#renderer/questions/typed/typed-count.ts';
import { dateText, dateTimeText, readDate, readDateTime } from '#renderer/questions/typed/typed-date.ts';
import { readText } from '#renderer/questions/typed/typed-text.ts';

/** The text that stands in a cell for its stored value; for a choice the id of the option. */
export function cellToTyped(column: Column, cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'number') return countText(cell);
  if (column.kind === 'date') return dateText(cell);
  if (column.kind === 'date-time') return dateTimeText(cell);
  return cell;
}

/** What will be stored for the text in a cell, or a sentence that says why it cannot be. */
export function readCell(column: Column, typed: string): Result<Cell, string> {
  switch (column.kind) {
    case 'count':
      return readCount(typed);
    case 'date':
      return readDate(typed);
    case 'date-time':
      return readDateTime(typed);
    case 'phone':
      return readText(typed, column.schema, phoneFault);
    case 'email':
      return readText(typed, column.schema, emailFault);
    case 'choice':
      return readText(typed, column.schema, choiceFault);
    case 'text':
    case 'long-text':
      return readText(typed, column.schema);
  }
}
