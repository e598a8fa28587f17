import { fact } from './record-facts.ts';
import type { RecordFact, RecordRow } from './record-kind.ts';
import { findRecordKind } from './registry.ts';

/**
 * What a record table says in figures, to stand beside the answer of a criterion: the number of rows first, then the
 * figures of that kind; those of a concern only when they are not zero. An empty table and an unknown kind say nothing.
 */
export function recordFacts(recordKindId: string, rows: readonly RecordRow[]): readonly RecordFact[] {
  const kind = findRecordKind(recordKindId);
  if (kind === undefined || rows.length === 0) return [];
  const further = kind.facts?.(rows) ?? [];
  return [
    fact(rows.length, kind.rowName),
    ...further.filter(({ count, isConcern }) => count > 0 || !isConcern),
  ];
}
