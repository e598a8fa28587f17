import type { Facts } from './facts-in-use.ts';

/**
 * The last day of force, `YYYY-MM-DD`, of a legal document that a text cites by its number or by its whole name;
 * `undefined` when it has none, or when the table does not know the document.
 */
export function lastDayOf({ legalBases }: Pick<Facts, 'legalBases'>, citation: string): string | undefined {
  return legalBases.entries.find(({ number, name }) => citation.includes(number) || citation === name)
    ?.inForceUntil;
}
