import type { Criterion, Item } from '#shared/directives/directive.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';
import { findRecordKind } from '#shared/records/registry.ts';

/** A record table as a criterion uses it. */
export interface TableOfCriterion {
  readonly kind: RecordKind;
  /** The criterion whose card holds the table; several criteria may take figures from it. */
  readonly homeId: string;
}

/**
 * The tables of a criterion. A table that several criteria name stands at the first of them. A criterion that gets its
 * figures from the records but names no table takes them from the nearest table before it in the item (the reach of
 * a campaign comes from the log of its activities).
 */
export function tablesOfCriterion(item: Item, criterion: Criterion): readonly TableOfCriterion[] {
  const before = item.criteria.slice(0, item.criteria.indexOf(criterion));
  const names =
    criterion.records.length > 0 || criterion.auto !== 'records'
      ? criterion.records
      : (before.findLast(({ records }) => records.length > 0)?.records ?? []);
  return names.flatMap((name) => {
    const kind = findRecordKind(name);
    const home = item.criteria.find(({ records }) => records.includes(name));
    return kind === undefined || home === undefined ? [] : [{ kind, homeId: home.id }];
  });
}
