import { remembered } from '../base/remembered.ts';
import type { UnitTypeId } from '../unit/unit-types.ts';
import type { Criterion, Directive } from './directive.ts';

/** What is asked while nobody has said what the unit is: what most units are asked. */
const MOST_UNITS: UnitTypeId = 'primary';

function isAsked({ for: types }: Criterion, type: UnitTypeId): boolean {
  return types === undefined || types.includes(type);
}

function partFor(directive: Directive, type: UnitTypeId): Directive {
  if (directive.items.every(({ criteria }) => criteria.every((criterion) => isAsked(criterion, type)))) {
    return directive;
  }
  const items = directive.items
    .map((item) => ({ ...item, criteria: item.criteria.filter((criterion) => isAsked(criterion, type)) }))
    .filter(({ criteria }) => criteria.length > 0);
  return { ...directive, items };
}

const partsOf = remembered((directive: Directive) => {
  const parts = new Map<UnitTypeId, Directive>();
  return (type: UnitTypeId) => {
    const part = parts.get(type) ?? partFor(directive, type);
    parts.set(type, part);
    return part;
  };
});

/**
 * A pack with only the criteria that a unit of this type is asked: an office has no pupils, a school no schools below it.
 * What was answered to the others is neither shown nor counted nor reported, and stays where it is stored. The same
 * object for the same pack and type; `''` while no type is chosen.
 */
export function askedOf(directive: Directive, type: UnitTypeId | ''): Directive {
  return partsOf(directive)(type === '' ? MOST_UNITS : type);
}
