import { type Receipt, receiptsOf } from '../desk/reading.ts';
import type { Change } from './merged-part.ts';

/** How many times of receipt are new, earlier than here, as here or later, and only here. */
export interface ReceiptCounts {
  readonly added: number;
  readonly earlier: number;
  readonly same: number;
  readonly onlyHere: number;
}

/** When reports came first: of two times the earlier one holds, and nobody is asked. */
export function mergeReceipts(
  held: readonly Receipt[],
  given: readonly Receipt[],
  left: ReadonlySet<string>,
): { readonly changes: readonly Change<Receipt>[]; readonly counts: ReceiptCounts } {
  const own = receiptsOf(held);
  const wanted = given.filter(({ key }) => !left.has(key));
  const changes = wanted.flatMap((after): readonly Change<Receipt>[] => {
    const at = own.get(after.key);
    if (at === undefined) return [{ before: null, after }];
    return Date.parse(after.at) < Date.parse(at) ? [{ before: { key: after.key, at }, after }] : [];
  });
  const keys = new Set(given.map(({ key }) => key));
  const added = changes.filter(({ before }) => before === null).length;
  return {
    changes,
    counts: {
      added,
      earlier: changes.length - added,
      same: wanted.length - changes.length,
      onlyHere: [...own.keys()].filter((key) => !keys.has(key)).length,
    },
  };
}

/**
 * How many reports came after the deadline here and in time at the other desk.
 * @param deadlineOf of the report with a key, ISO 8601; `undefined` where there is none
 */
export function madeInTime(
  changes: readonly Change<Receipt>[],
  deadlineOf: (key: string) => string | undefined,
): number {
  return changes.filter(({ before, after }) => {
    const deadline = Date.parse(deadlineOf(after.key) ?? '');
    return before !== null && Date.parse(before.at) > deadline && Date.parse(after.at) <= deadline;
  }).length;
}
