import { canonicalJson } from '../base/canonical-json.ts';

const EMPTY: readonly unknown[] = ['', null, false, undefined];

/** A value without the members that say nothing; `undefined` when it says nothing itself. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) {
    const members = value.map(said).filter((member) => member !== undefined);
    return members.length === 0 ? undefined : members;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).flatMap(([key, member]) => {
      const kept = said(member);
      return kept === undefined ? [] : [[key, kept] as const];
    });
    return members.length === 0 ? undefined : Object.fromEntries(members);
  }
  return EMPTY.includes(value) ? undefined : value;
}

/**
 * Everything that a unit has entered, as one text: the same for the same content, whatever a version of the app adds of empty
 * tables and fields. By its hash the app tells whether something has changed since an export.
 */
export function contentText(input: unknown): string {
  return canonicalJson(said(input) ?? {});
}
