import { canonicalJson } from '#shared/base/canonical-json.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { DeskWork } from '#shared/desk-work/desk-work.ts';
import { changeCount, type DeskChanges, planDeskMerge } from '#shared/desk-work/plan-desk-merge.ts';
import type { Change } from '#shared/desk-work/merged-part.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { Choices, Conflict } from '#shared/hand-over/merge-values.ts';
import type { ApprovedKey } from '#shared/keys/approved-keys.ts';
import type { UnitTable } from '#shared/keys/unit-keys.ts';
import { asJson } from '#renderer/bridge/as-json.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { database } from './database.ts';
import { readStoredDesk, type StoredDesk } from './held-desk.ts';
import { saveChange } from './reader.ts';
import { decisionRowSchema, deskMergeRowSchema, lowerDeskRowSchema, receiptRowSchema } from './rows.ts';

/** The work of another desk that the user wants to take in, as it was looked at. */
export interface WantedDeskMerge {
  readonly work: DeskWork;
  readonly fileName: string;
  readonly choices: Choices;
  /** What the user was asked. */
  readonly seen: readonly Conflict[];
}

/** What came of it: nothing was written when something else would have been asked than the user has seen. */
export type DeskMergeOutcome =
  { readonly status: 'merged'; readonly count: number } | { readonly status: 'changed-meanwhile' };

/** What main keeps of the desk. */
interface KeptByMain {
  readonly approved: readonly ApprovedKey[];
  readonly register: UnitTable;
}

async function readKeptByMain(): Promise<Result<KeptByMain, Failure>> {
  const [approved, places] = await Promise.all([call('keys:list-approved', {}), call('desk:describe', {})]);
  if (!approved.ok) return approved;
  if (!places.ok) return places;
  return ok({ approved: approved.value, register: places.value.register?.units ?? [] });
}

const CHANGED = { status: 'changed-meanwhile' } as const;

/** What is to be written; `null` when the user would be asked something else by now. */
function planned({ work, choices, seen }: WantedDeskMerge, stored: StoredDesk, kept: KeptByMain) {
  const { conflicts, changes } = planDeskMerge(work, { ...stored, ...kept }, choices);
  return canonicalJson(conflicts) === canonicalJson(seen) ? changes : null;
}

/** Has main change keys, all or none; `false` when they stand otherwise by now. */
async function changeKeys(changes: readonly Change<ApprovedKey>[]): Promise<Result<boolean, Failure>> {
  if (changes.length === 0) return ok(true);
  const changed = await call('keys:change', { changes: [...changes], isWhole: true });
  return changed.ok ? ok(changed.value.leftCount === 0) : changed;
}

/** Puts keys back that were changed a moment ago for a merge that was not written. */
async function putKeysBack(changes: readonly Change<ApprovedKey>[]): Promise<void> {
  if (changes.length === 0) return;
  await call('keys:change', { changes: backwards(changes), isWhole: false });
}

/** The same changes the other way. */
export function backwards<Row>(changes: readonly Change<Row>[]) {
  return changes.map(({ before, after }) => ({ before: after, after: before }));
}

function rowsOf<Row>(changes: readonly Change<Row>[], parse: (row: Row) => object): object[] {
  return changes.map(({ after }) => parse(after));
}

async function write(changes: DeskChanges, { work, fileName }: WantedDeskMerge, now: Date): Promise<void> {
  await database.decisions.bulkPut(rowsOf(changes.decisions, (row) => decisionRowSchema.parse(row)));
  await database.receipts.bulkPut(rowsOf(changes.receipts, (row) => receiptRowSchema.parse(row)));
  await database.lowerDesks.bulkPut(rowsOf(changes.lowerDesks, (row) => lowerDeskRowSchema.parse(row)));
  const record = { id: 'last', mergedAt: now.toISOString(), fileName, givenBy: work.givenBy, changes };
  await database.deskMerges.put(deskMergeRowSchema.parse(asJson(record)));
}

/**
 * Takes the work of another desk in, with what is needed to undo it. What is written follows from what stands here at this
 * moment. The keys go first, as main keeps them in a file of its own: where the rest cannot be written, they go back.
 */
export async function mergeDeskWork(
  wanted: WantedDeskMerge,
  now: Date,
): Promise<Result<DeskMergeOutcome, Failure>> {
  const kept = await readKeptByMain();
  if (!kept.ok) return kept;
  const first = planned(wanted, await readStoredDesk(), kept.value);
  if (first === null) return ok(CHANGED);
  const changed = await changeKeys(first.keys);
  if (!changed.ok) return changed;
  if (!changed.value) return ok(CHANGED);
  let outcome: DeskMergeOutcome = CHANGED;
  try {
    outcome = await saveChange<DeskMergeOutcome>([readStoredDesk, ...TABLES], async () => {
      const changes = planned(wanted, await readStoredDesk(), kept.value);
      if (changes === null || canonicalJson(changes.keys) !== canonicalJson(first.keys)) return CHANGED;
      const count = changeCount(changes);
      if (count > 0) await write(changes, wanted, now);
      return { status: 'merged', count };
    });
  } finally {
    if (outcome.status !== 'merged') await putKeysBack(first.keys);
  }
  return ok(outcome);
}

const TABLES = [database.decisions, database.receipts, database.lowerDesks, database.deskMerges];
