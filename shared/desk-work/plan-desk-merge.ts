import type { DeskDecision } from '../desk/decision.ts';
import type { LowerDesk } from '../desk/lower-desk.ts';
import type { Receipt } from '../desk/reading.ts';
import type { Addition, Choices, Conflict } from '../hand-over/merge-values.ts';
import { type ApprovedKey, MAX_APPROVED_KEYS } from '../keys/approved-keys.ts';
import type { DeskWork } from './desk-work.ts';
import type { HeldDesk } from './held-desk.ts';
import { mergeDecisions } from './merge-decisions.ts';
import type { Change, PartCounts } from './merged-part.ts';
import { mergeKeys, type RefusedKey } from './merge-keys.ts';
import { mergeLowerDesks } from './merge-lower-desks.ts';
import { mergeReceipts, type ReceiptCounts } from './merge-receipts.ts';

/** What a merge writes, each with what stood there. */
export interface DeskChanges {
  readonly decisions: readonly Change<DeskDecision>[];
  readonly receipts: readonly Change<Receipt>[];
  readonly lowerDesks: readonly Change<LowerDesk>[];
  readonly keys: readonly Change<ApprovedKey>[];
}

/** What a merge of the work of two desks is going to do; what is not in it stays as it is. */
export interface DeskMergePlan {
  readonly changes: DeskChanges;
  readonly conflicts: readonly Conflict[];
  readonly additions: readonly Addition[];
  readonly counts: {
    readonly decisions: PartCounts;
    readonly keys: PartCounts;
    readonly lowerDesks: PartCounts;
    readonly receipts: ReceiptCounts;
  };
  /** Keys that the register of this PC names for other units. */
  readonly refusedKeys: readonly RefusedKey[];
  /** Decisions whose campaign was deleted here. */
  readonly deletedCount: number;
  /** Whether this PC would know more keys of units than it can. */
  readonly isTooMuch: boolean;
  /** Whether nothing is to be written and nothing to be asked. */
  readonly isNothingNew: boolean;
}

/** How many rows a merge writes. */
export function changeCount({ decisions, receipts, lowerDesks, keys }: DeskChanges): number {
  return decisions.length + receipts.length + lowerDesks.length + keys.length;
}

function isTooMuch(held: readonly ApprovedKey[], changes: DeskChanges['keys']): boolean {
  return held.length + changes.filter(({ before }) => before === null).length > MAX_APPROVED_KEYS;
}

/**
 * What becomes of the work of another desk when it comes to a PC. What only the file has is taken, what is the same stays, the
 * earlier time of receipt holds, and in a contradiction `choices` decides. Nothing is ever taken away, so that the order of
 * several files makes no difference where they do not contradict each other.
 */
export function planDeskMerge(work: DeskWork, held: HeldDesk, choices: Choices): DeskMergePlan {
  const decisions = mergeDecisions(held.decisions, work.decisions, held.closed, choices);
  const left = new Set(decisions.deleted.map(({ key }) => key));
  const receipts = mergeReceipts(held.receipts, work.receipts, left);
  const keys = mergeKeys({
    held: held.approved,
    given: work.approved,
    register: held.register,
    withdrawn: held.withdrawn,
    choices,
  });
  const lowerDesks = mergeLowerDesks({
    held: held.lowerDesks,
    given: work.lowerDesks,
    withdrawn: held.withdrawn,
    choices,
  });
  const parts = [decisions, keys, lowerDesks];
  const conflicts = parts.flatMap((part) => part.conflicts);
  const changes = {
    decisions: decisions.changes,
    receipts: receipts.changes,
    lowerDesks: lowerDesks.changes,
    keys: keys.changes,
  };
  return {
    changes,
    conflicts,
    additions: parts.flatMap((part) => part.additions),
    counts: {
      decisions: decisions.counts,
      keys: keys.counts,
      lowerDesks: lowerDesks.counts,
      receipts: receipts.counts,
    },
    refusedKeys: keys.refused,
    deletedCount: decisions.deleted.length,
    isTooMuch: isTooMuch(held.approved, keys.changes),
    isNothingNew: conflicts.length === 0 && changeCount(changes) === 0,
  };
}
