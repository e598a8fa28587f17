import { localDate } from '../base/dates.ts';
import type { Directive, Letter } from '../directives/directive.ts';
import { recordKind as receivedLetters } from '../records/received-letters.record.ts';
import { cellString, type RecordRow } from '../records/record-kind.ts';

/** The tables of a unit, by record kind. */
type Tables = Readonly<Record<string, readonly RecordRow[]>>;

/**
 * The letter that a unit acts on: as the pack has it, or, where the pack knows neither number nor day, the first one that
 * the unit entered as received. A commune may have passed the department's letter on under a number of its own. `null` for
 * a pack that rests on no letter.
 */
export function letterInUse({ letter }: Directive, records: Tables): Letter | null {
  if (letter === null) return null;
  if (letter.number !== null || letter.date !== null) return letter;
  const row = (records[receivedLetters.id] ?? []).find((candidate) => cellString(candidate, 'number') !== '');
  if (row === undefined) return letter;
  const date = localDate.safeParse(row['issuedOn']).data ?? null;
  return {
    ...letter,
    number: cellString(row, 'number'),
    date,
    // one that was passed on may be of another year than the letter itself
    year: date === null ? letter.year : Number(date.slice(0, 4)),
    issuer: cellString(row, 'issuer') || letter.issuer,
  };
}
