import { cleanLine } from '../base/vietnamese-text.ts';

/** Who a type of unit reports to by default (since 1/7/2025 there are no districts). */
type GoverningLevel = 'department' | 'commune';

/** A type of unit that the directive addresses, or that was added because such schools exist. */
export interface UnitType {
  readonly id: string;
  readonly label: string;
  readonly governedBy: GoverningLevel;
}

/** In the order in which the profile form offers them. */
export const UNIT_TYPES = [
  { id: 'kindergarten', label: 'Trường mầm non', governedBy: 'commune' },
  { id: 'primary', label: 'Trường tiểu học', governedBy: 'commune' },
  { id: 'lower-secondary', label: 'Trường THCS', governedBy: 'commune' },
  { id: 'upper-secondary', label: 'Trường THPT', governedBy: 'department' },
  { id: 'multi-level', label: 'Trường phổ thông nhiều cấp học', governedBy: 'department' },
  { id: 'continuing-education', label: 'Trung tâm GDNN-GDTX', governedBy: 'department' },
  { id: 'private', label: 'Trường tư thục, quốc tế', governedBy: 'department' },
  { id: 'affiliated', label: 'Đơn vị trực thuộc Sở', governedBy: 'department' },
  { id: 'department-office', label: 'Phòng thuộc cơ quan Sở', governedBy: 'department' },
  { id: 'district-office', label: 'Phòng GDĐT quận, huyện (trước 7/2025)', governedBy: 'department' },
] as const satisfies readonly UnitType[];

/** The id of a unit type. */
export type UnitTypeId = (typeof UNIT_TYPES)[number]['id'];

/** The label of a unit type; `''` while none is chosen. */
export function unitTypeLabel(id: UnitTypeId | ''): string {
  return UNIT_TYPES.find((type) => type.id === id)?.label ?? id;
}

/**
 * The superior institution that a new profile proposes; the user may change it. Mầm non, tiểu học and THCS belong
 * to the commune, the rest to the department.
 */
export function proposeGoverningBody(type: UnitTypeId, commune: string): string {
  const level = UNIT_TYPES.find((candidate) => candidate.id === type)?.governedBy;
  if (level !== 'commune') return 'Sở Giáo dục và Đào tạo Hải Phòng';
  const name = cleanLine(commune);
  return name === '' ? '' : `UBND ${name}`;
}
