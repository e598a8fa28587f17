import { cellString, type RecordRow } from './record-kind.ts';

/** Tells the people of a duty roster apart, `''` without a name: two may share a name, hardly a phone as well. */
export function personKey(row: RecordRow): string {
  const name = cellString(row, 'name').trim().toLocaleLowerCase('vi');
  return name === '' ? '' : `${name} ${cellString(row, 'phone').replace(/\D/gu, '')}`;
}

/** How many people the rows of a duty roster name. */
export function countPeople(rows: readonly RecordRow[]): number {
  return new Set(rows.map(personKey).filter((key) => key !== '')).size;
}
