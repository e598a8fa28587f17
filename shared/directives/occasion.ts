import type { Directive } from './directive.ts';
import { isOfMany } from './run.ts';

/** When it is that something is done, as a sentence goes on: `trong thời gian Lễ hội …`, `trong đợt tự kiểm …`. */
export function occasionOf({ event }: Directive): string {
  return event.occasion ?? `trong thời gian ${event.name}`;
}

/**
 * The same with a blank before it, for those who are not asked to check anything, as parents; `''` for a regular check,
 * which is the unit's own matter.
 */
export function publicOccasionOf(directive: Directive): string {
  return isOfMany(directive) ? '' : ` ${occasionOf(directive)}`;
}
