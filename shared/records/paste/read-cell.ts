import { fail, ok, type Result } from '#shared/base/result.ts';
import { isBlank } from '#shared/base/vietnamese-text.ts';
import type { DayOrder } from '#shared/base/written-dates.ts';
import type { Cell, Column } from '../columns.ts';
import { isDitto } from './ditto.ts';
import { foldedWords } from './folded-words.ts';
import type { PasteFaultReason } from './paste-fault.ts';
import { readPastedChoice } from './read-choice.ts';
import { readPastedCount } from './read-count.ts';
import { readPastedTime } from './read-date-time.ts';
import { hiddenValueFault, meansNothing, readMoment } from './read-moment.ts';
import { readPhone } from './read-phone.ts';

/** What a text fails with that its column's schema refuses. */
const REFUSED: Readonly<Record<Column['kind'], PasteFaultReason>> = {
  text: 'too-long',
  'long-text': 'too-long',
  phone: 'no-phone',
  email: 'no-email',
  date: 'no-date',
  'date-time': 'no-date-time',
  count: 'no-count',
  choice: 'no-choice',
};

function known(cell: Cell | undefined, reason: PasteFaultReason): Result<Cell, PasteFaultReason> {
  return cell === undefined ? fail(reason) : ok(cell);
}

function readKind(column: Column, text: string, order: DayOrder): Result<Cell, PasteFaultReason> {
  switch (column.kind) {
    case 'date':
      return known(readMoment(text, order)?.day, 'no-date');
    case 'date-time':
      return readPastedTime(text, { order, dayText: '', timeOfAll: undefined, spanStart: undefined });
    case 'count':
      return known(readPastedCount(text), 'no-count');
    case 'choice':
      return known(readPastedChoice(column.options, text, column.label), 'no-choice');
    case 'phone':
      return ok(readPhone(text));
    case 'email':
      return ok(text.trim().replace(/^mailto:/iu, ''));
    case 'text':
    case 'long-text':
      return ok(text);
  }
}

/** A longer text is no number, no address, no day and no choice. */
const MAX_VALUE_LENGTH = 300;

/** Words for nothing where a number, an address or a day is asked for; elsewhere they are answers. */
const WORDS_FOR_NOTHING = ['chua', 'chua co', 'khong', 'khong co'];

function isEmpty(column: Column, text: string): boolean {
  switch (column.kind) {
    case 'text':
    case 'long-text':
      return isBlank(text);
    case 'choice':
    case 'count':
      return meansNothing(text);
    case 'phone':
    case 'email':
    case 'date':
    case 'date-time':
      return meansNothing(text) || WORDS_FOR_NOTHING.includes(foldedWords(text));
  }
}

/**
 * What a pasted text becomes in a column, cleaned and in the form in which it is stored, or why it cannot be. A dash
 * stands for nothing except in columns of text.
 */
export function readPastedCell(
  column: Column,
  text: string,
  order: DayOrder,
): Result<Cell, PasteFaultReason> {
  const hidden = hiddenValueFault(text);
  if (hidden !== undefined) return fail(hidden);
  if (isDitto(text)) return fail('nothing-above');
  if (isEmpty(column, text)) return ok(column.schema.parse(undefined));
  const isText = column.kind === 'text' || column.kind === 'long-text';
  if (!isText && text.length > MAX_VALUE_LENGTH) return fail(REFUSED[column.kind]);
  const read = readKind(column, text, order);
  if (!read.ok) return read;
  const stored = column.schema.safeParse(read.value);
  return stored.success ? ok(stored.data) : fail(REFUSED[column.kind]);
}
