import type { DeskWork } from '#shared/desk-work/desk-work.ts';
import type { HeldDesk } from '#shared/desk-work/held-desk.ts';
import { type DeskChanges, planDeskMerge } from '#shared/desk-work/plan-desk-merge.ts';
import type { Choice } from '#shared/hand-over/merge-values.ts';
import { sampleDeskWork } from './sample-desk-work.ts';

type Keyed = { readonly key?: string; readonly fingerprint?: string };
const idOf = (row: Keyed) => row.key ?? row.fingerprint ?? '';

function put<Row extends Keyed>(
  rows: readonly Row[],
  changes: readonly { readonly after: Row }[],
): readonly Row[] {
  const all = new Map(rows.map((row) => [idOf(row), row]));
  for (const { after } of changes) all.set(idOf(after), after);
  return [...all.values()].toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

/** What a desk holds after a merge has written. */
function afterMerge(held: HeldDesk, { decisions, receipts, lowerDesks, keys }: DeskChanges): HeldDesk {
  return {
    ...held,
    decisions: put(held.decisions, decisions),
    receipts: put(held.receipts, receipts),
    lowerDesks: put(held.lowerDesks, lowerDesks),
    approved: put(held.approved, keys),
  };
}

/** What a desk holds after the file was merged; every question is answered with one side, or as proposed. */
export function mergedDesk(held: HeldDesk, work: DeskWork, side?: Choice): HeldDesk {
  const asked = planDeskMerge(work, held, {}).conflicts;
  const choices = side === undefined ? {} : Object.fromEntries(asked.map(({ id }) => [id, side]));
  return afterMerge(held, planDeskMerge(work, held, choices).changes);
}

/** All that a desk holds, as a file of it. */
export function workOf({ decisions, receipts, approved, lowerDesks }: HeldDesk): DeskWork {
  return sampleDeskWork({
    decisions: [...decisions],
    receipts: [...receipts],
    approved: [...approved],
    lowerDesks: [...lowerDesks],
  });
}
