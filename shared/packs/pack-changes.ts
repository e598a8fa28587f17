import { allCriteria, type Criterion, type Directive } from '../directives/directive.ts';

/** What another edition of a pack brings. */
export interface PackChanges {
  readonly items: { readonly before: number; readonly after: number };
  readonly criteria: { readonly before: number; readonly after: number };
  /** Criteria by id: new ones, ones that are gone, ones whose words or fields changed. */
  readonly added: readonly Criterion[];
  readonly removed: readonly Criterion[];
  readonly changed: readonly Criterion[];
}

/** Compares two editions of a pack. */
export function packChanges(before: Directive, after: Directive): PackChanges {
  const [old, fresh] = [allCriteria(before), allCriteria(after)];
  const oldById = new Map(old.map((criterion) => [criterion.id, criterion]));
  const freshIds = new Set(fresh.map(({ id }) => id));
  return {
    items: { before: before.items.length, after: after.items.length },
    criteria: { before: old.length, after: fresh.length },
    added: fresh.filter(({ id }) => !oldById.has(id)),
    removed: old.filter(({ id }) => !freshIds.has(id)),
    changed: fresh.filter((criterion) => {
      const earlier = oldById.get(criterion.id);
      return earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(criterion);
    }),
  };
}
