import type { Directive } from '#shared/directives/directive.ts';

/**
 * The law of the pack that is in force on a day, `YYYY-MM-DD`, cited by its name and date, without its number (Nghị
 * định 30/2020/NĐ-CP, Phụ lục I, mục II.6); `''` when the pack names none.
 */
export function lawInForce({ legalBases = [] }: Directive, day: string): string {
  const inForce = legalBases.filter(({ inForceFrom }) => inForceFrom <= day);
  return inForce.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1))[0]?.name ?? '';
}
