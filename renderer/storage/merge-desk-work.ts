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
import { changeKeys, putKeysBack } from './desk-keys.ts';
import { readStoredDesk, type StoredDesk } from './held-desk.ts';
import { forgetOpenDeskMerge, noteOpenDeskMerge } from './open-desk-merge.ts';
import { saveChange } from './reader.ts';
import { decisionRowSchema, deskMergeRowSchema, lowerDeskRowSchema, receiptRowSchema } from './rows.ts';
import { settleDeskMerge } from './settle-desk-merge.ts';

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

function rowsOf<Row>(changes: readonly Change<Row>[], parse: (row: Row) => object): object[] {
  return changes.map(({ after }) => parse(after));
}

async function write(changes: DeskChanges, { work, fileName }: WantedDeskMerge, now: Date): Promise<void> {
  await database.decisions.bulkPut(rowsOf(changes.decisions, (row) => decisionRowSchema.parse(row)));
  await database.receipts.bulkPut(rowsOf(changes.receipts, (row) => receiptRowSchema.parse(row)));
  await database.lowerDesks.bulkPut(rowsOf(changes.lowerDesks, (row) => lowerDeskRowSchema.parse(row)));
  const record = { id: 'last', mergedAt: now.toISOString(), fileName, givenBy: work.givenBy, changes };
  await database.deskMerges.put(deskMergeRowSchema.parse(asJson(record)));
  await database.deskMerges.delete('open');
}

/**
 * Takes the work of another desk in, with what is needed to undo it. What is written follows from what stands here at this
 * moment. The keys go first, as main keeps them in a file of its own: where the rest cannot be written, they go back, and after
 * a sudden end at the next start, as it is noted before.
 */
export async function mergeDeskWork(
  wanted: WantedDeskMerge,
  now: Date,
): Promise<Result<DeskMergeOutcome, Failure>> {
  const settled = await settleDeskMerge();
  if (!settled.ok) return settled;
  const kept = await readKeptByMain();
  if (!kept.ok) return kept;
  const first = planned(wanted, await readStoredDesk(), kept.value);
  if (first === null) return ok(CHANGED);
  await noteKeys(first.keys, wanted, now);
  const changed = await changeKeys(first.keys);
  if (!changed.ok || !changed.value) {
    await forgetOpenDeskMerge();
    return changed.ok ? ok(CHANGED) : changed;
  }
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
    if (outcome.status !== 'merged') await takeKeysBack(first.keys);
  }
  return ok(outcome);
}

async function noteKeys(
  changes: DeskChanges['keys'],
  { work: { givenBy }, fileName }: WantedDeskMerge,
  now: Date,
): Promise<void> {
  if (changes.length === 0) return;
  const keys = [...changes];
  await noteOpenDeskMerge({
    id: 'open',
    step: 'merging',
    begunAt: now.toISOString(),
    fileName,
    givenBy,
    keys,
  });
}

/** What cannot go back now stays noted for the next start. */
async function takeKeysBack(changes: DeskChanges['keys']): Promise<void> {
  const back = await putKeysBack(changes);
  if (back.ok) await forgetOpenDeskMerge();
}

const TABLES = [database.decisions, database.receipts, database.lowerDesks, database.deskMerges];
