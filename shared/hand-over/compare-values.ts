import { canonicalJson } from '../base/canonical-json.ts';
import { isBlank } from '../base/vietnamese-text.ts';

/** On which side a value stands, without knowledge of what both sides once had in common. */
export type Standing = 'same' | 'only-here' | 'only-there' | 'both';

/** Whether a value says nothing: an empty text or list, a number that was not entered. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return isBlank(value);
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every((member) => member === null);
}

/** Whether two values are the same, whatever the order of their members. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return canonicalJson([a ?? null]) === canonicalJson([b ?? null]);
}

/** Compares the value of this PC with that of a file. Nothing is never a value; two different values stand on both sides. */
export function standingOf(here: unknown, there: unknown): Standing {
  const [isHere, isThere] = [!isNothing(here), !isNothing(there)];
  if ((!isHere && !isThere) || isSameValue(here, there)) return 'same';
  if (!isThere) return 'only-here';
  return isHere ? 'both' : 'only-there';
}
