import type { Directive } from './directive.ts';

/** The year of a pack's letter, 0 without one. */
function yearOf({ letter }: Directive): number {
  return letter?.year ?? 0;
}

/** Packs in order: those of the latest letter first, those without one last. */
export function byLetter(one: Directive, other: Directive): number {
  return yearOf(other) - yearOf(one);
}
