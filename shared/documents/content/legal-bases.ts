import type { Directive } from '#shared/directives/directive.ts';
import type { Facts } from '#shared/facts/facts-in-use.ts';
import { lastDayOf } from '#shared/facts/legal-documents.ts';

/**
 * The law of the pack that is in force on a day, `YYYY-MM-DD`, cited by its name and date, without its number (Nghị
 * định 30/2020/NĐ-CP, Phụ lục I, mục II.6); `''` when the pack names none. A law that had ended by that day is not cited,
 * as far as the table of legal documents in use knows.
 */
export function lawInForce({ legalBases = [] }: Directive, facts: Facts, day: string): string {
  const inForce = legalBases.filter(
    ({ name, inForceFrom }) => inForceFrom <= day && day <= (lastDayOf(facts, name) ?? day),
  );
  return inForce.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1))[0]?.name ?? '';
}
