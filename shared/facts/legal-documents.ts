import { facts } from './legal-bases.facts.ts';

/**
 * The last day of force, `YYYY-MM-DD`, of a legal document that a text cites by its number or by its whole name;
 * `undefined` when it has none, or when the table does not know the document.
 */
export function lastDayOf(citation: string): string | undefined {
  return facts.entries.find(({ number, name }) => citation.includes(number) || citation === name)
    ?.inForceUntil;
}
