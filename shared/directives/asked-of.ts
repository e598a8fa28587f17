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

/**
 * A pack by types of unit: with only the criteria that a unit of such a type is asked. An office has no pupils, a school no
 * schools below it. What was answered to the others is neither shown nor counted nor reported, and stays where it is
 * stored. Gives the same object for the same type; `''` while no type is chosen.
 */
export function askedParts(directive: Directive): (type: UnitTypeId | '') => Directive {
  const parts = new Map<UnitTypeId, Directive>();
  return (type) => {
    const known = type === '' ? MOST_UNITS : type;
    const part = parts.get(known) ?? partFor(directive, known);
    parts.set(known, part);
    return part;
  };
}

/** The part of a pack that one unit is asked, as `askedParts` has it. */
export function askedOf(directive: Directive, type: UnitTypeId | ''): Directive {
  return askedParts(directive)(type);
}
