import type { UnitProfileDraft } from '#shared/answers/report-input.ts';
import { isSameName } from '#shared/base/vietnamese-text.ts';
import type { Directive } from '#shared/directives/directive.ts';

/** To whom a unit reports: whom a letter wants to hear from it, else the body above the unit. */
export function reportAddressees(
  { letter, addressees }: Pick<Directive, 'letter' | 'addressees'>,
  { governingBody }: Pick<UnitProfileDraft, 'governingBody'>,
): readonly string[] {
  return letter === null && governingBody !== '' ? [governingBody] : addressees;
}

/** The body of the unit's own letterhead, which gets a copy unless the document is addressed to it; `null` then. */
export function copiedSuperior(
  { governingBody }: Pick<UnitProfileDraft, 'governingBody'>,
  addressees: readonly string[],
): string | null {
  if (isSameName(governingBody, '')) return null;
  return addressees.some((addressee) => isSameName(addressee, governingBody)) ? null : governingBody;
}
