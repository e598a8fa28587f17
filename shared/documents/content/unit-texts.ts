import type { UnitProfileDraft } from '#shared/answers/report-input.ts';
import { copiedSuperior } from '#shared/report/model/addressees.ts';
import { documentAbbreviation } from '#shared/unit/unit-profile.ts';
import type { Letterhead, SignatureBlock } from '../model/document-model.ts';
import { blankDate, orBlank } from './blanks.ts';

/** The unit's name, or dots. */
export function unitName(unit: UnitProfileDraft): string {
  return orBlank(unit.name);
}

/** `QĐ-THHS`: the symbol of a document of this type; a letter (công văn) has no type: `THHS`. */
export function documentSymbol(unit: UnitProfileDraft, type: string | null): string {
  const abbreviation = unit.name === '' && unit.abbreviation === '' ? '…' : documentAbbreviation(unit);
  return type === null ? abbreviation : `${type}-${abbreviation}`;
}

/** The head of a document whose date is given when it is signed. */
export function undatedLetterhead(
  unit: UnitProfileDraft,
  today: string,
  { number, about }: Pick<Letterhead, 'number' | 'about'>,
): Letterhead {
  return {
    kind: 'letterhead',
    governingBody: orBlank(unit.governingBody),
    unitName: unitName(unit),
    number,
    about,
    placeAndDate: `${orBlank(unit.place)}, ${blankDate(today.slice(0, 4))}`,
  };
}

/** The signature of the unit's head. */
export function headSignature(unit: UnitProfileDraft, distribution: readonly string[]): SignatureBlock {
  return {
    kind: 'signature',
    distribution,
    title: orBlank(unit.head.title),
    name: orBlank(unit.head.name),
  };
}

/** The signature of what is sent to these: they are named above, the body above the unit gets a copy. */
export function sentSignature(unit: UnitProfileDraft, addressees: readonly string[]): SignatureBlock {
  const superior = copiedSuperior(unit, addressees);
  const copy = superior === null ? [] : [`${superior} (để b/c);`];
  return headSignature(unit, ['Như trên;', ...copy, 'Lưu: VT.']);
}
