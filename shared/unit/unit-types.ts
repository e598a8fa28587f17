import { cleanLine } from '../base/vietnamese-text.ts';
import { asOfWords } from '../facts/sourced.ts';
import { facts, UNIT_TYPE_IDS } from '../facts/unit-types.facts.ts';

export { UNIT_TYPE_IDS };

/** The id of a unit type. */
export type UnitTypeId = (typeof UNIT_TYPE_IDS)[number];

/** Every type of unit, those that are no longer offered last. */
export const UNIT_TYPES = facts.entries;

/** The types that a profile form offers: those of today, and the older one that a stored profile still holds. */
export function offeredUnitTypes(stored: UnitTypeId | ''): typeof UNIT_TYPES {
  return UNIT_TYPES.filter(({ id, isOlder }) => !isOlder || id === stored);
}

/** The label of a unit type; `''` while none is chosen. */
export function unitTypeLabel(id: UnitTypeId | ''): string {
  return UNIT_TYPES.find((type) => type.id === id)?.label ?? id;
}

/**
 * The superior institution that a new profile proposes; the user may change it. Decided by the highest level that a school
 * teaches, public or private (Nghị định 142/2025/NĐ-CP); `''` where the type does not tell.
 */
export function proposeGoverningBody(type: UnitTypeId, commune: string): string {
  const level = UNIT_TYPES.find((candidate) => candidate.id === type)?.governedBy;
  if (level === 'department') return 'Sở Giáo dục và Đào tạo Hải Phòng';
  const name = cleanLine(commune);
  return level !== 'commune' || name === '' ? '' : `UBND ${communeWithin(name)}`;
}

/** What the head of a school is called: the title of units whose type nobody has chosen yet. */
export const HEAD_OF_SCHOOL = 'Hiệu trưởng';

/** The title of the head that a new profile proposes, as it is printed above the name; the user may change it. */
export function proposeHeadTitle(type: UnitTypeId | ''): string {
  return UNIT_TYPES.find(({ id }) => id === type)?.headTitle ?? HEAD_OF_SCHOOL;
}

/** A commune as it stands inside of a name or a sentence (Nghị định 30/2020/NĐ-CP): `phường Mẫu`, but `Phường 9`. */
function communeWithin(name: string): string {
  return name.replace(/^(?:Phường|Xã|Đặc khu|Thị trấn)(?= +\P{N})/u, (kind) => kind.toLocaleLowerCase('vi'));
}

/** Why that institution is proposed, with the day of the table; `today`: `YYYY-MM-DD`. `''` while no type is chosen. */
export function governingBodyReason(type: UnitTypeId | '', today: string): string {
  const found = UNIT_TYPES.find(({ id }) => id === type);
  if (found === undefined) return '';
  const day = asOfWords(found.asOf, today);
  return `${found.reason} ${day.charAt(0).toUpperCase()}${day.slice(1)}.`;
}
