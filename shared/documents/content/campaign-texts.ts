import { formatDocumentDate } from '#shared/base/dates.ts';
import { letterInUse } from '#shared/inventory/letter-in-use.ts';
import type { DocumentRequest } from '../model/document-kind.ts';
import type { Block } from '../model/document-model.ts';
import { BLANK, dottedDate } from './blanks.ts';
import { lawInForce } from './legal-bases.ts';
import { paragraph } from './paragraphs.ts';

/**
 * The letter that the unit acts on, with room for what nobody has entered (Phụ lục I, mục II.6: full reference); `null`
 * where the unit acts on none.
 */
export function letterReference({ directive, input }: DocumentRequest): string | null {
  const letter = letterInUse(directive, input.records);
  if (letter === null) return null;
  const date = letter.date === null ? dottedDate(letter.year) : formatDocumentDate(letter.date);
  return `Công văn số ${letter.number ?? BLANK} ${date} của ${letter.issuer} về việc ${letter.subject}`;
}

/**
 * What a plan of the unit rests on: the letter, and the document that the letter itself goes back to; where no letter asks
 * for it, the law that is in force.
 */
export function letterBases(request: DocumentRequest): readonly Block[] {
  const { directive, facts, today } = request;
  const letter = letterReference(request);
  const bases =
    letter === null ? [lawInForce(directive, facts, today)] : [letter, directive.letter?.basis ?? ''];
  const names = bases.filter((name) => name !== '');
  return names.map((name, index) =>
    paragraph([{ text: `Căn cứ ${name}${index === names.length - 1 ? ',' : ';'}`, isItalic: true }]),
  );
}

/** A wall-clock time inside a sentence: `07 giờ 30 phút ngày 09 tháng 5 năm 2024`, `07 giờ ngày …`; `''` stays empty. */
export function spokenTime(dateTime: string): string {
  const [date, time] = dateTime.split('T');
  if (date === undefined || time === undefined) return '';
  const [hour = '', minute = ''] = time.split(':');
  const minutes = minute === '00' ? '' : ` ${minute} phút`;
  return `${hour} giờ${minutes} ${formatDocumentDate(date)}`;
}
