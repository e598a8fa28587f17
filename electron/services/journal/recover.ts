import { applyBatches, isBlank, type StoreAt } from '#shared/journal/apply-batches.ts';
import type { Batch } from '#shared/journal/batch.ts';
import { journalPath, listJournal, readLog, readOrNothing } from './journal-files.ts';
import { readSnapshot, type ReadSnapshot } from './snapshot-file.ts';

/** A store put together from what lies on the disk. */
export interface Recovered {
  readonly store: StoreAt;
  /** Whether everything that was found could be read. */
  readonly isWhole: boolean;
}

interface NumberedLog {
  readonly sequence: number;
  readonly batches: readonly Batch[];
}

function latest(stores: readonly StoreAt[]): StoreAt | undefined {
  return stores.reduce<StoreAt | undefined>(
    (best, store) => (best !== undefined && best.position.sequence >= store.position.sequence ? best : store),
    undefined,
  );
}

/** A base with the changes of every log that was begun with it or later. */
function follow({ store }: ReadSnapshot, logs: readonly NumberedLog[]): StoreAt {
  const later = logs.filter(({ sequence }) => sequence >= store.position.sequence);
  const earlier = logs.filter(({ sequence }) => sequence < store.position.sequence);
  // A snapshot that is no base of this journal begins in the middle of a log.
  const reaching = applyBatches(
    store,
    [...earlier, ...later].flatMap(({ batches }) => batches),
  );
  const own = applyBatches(
    store,
    later.flatMap(({ batches }) => batches),
  );
  return own.position.sequence >= reaching.position.sequence ? own : reaching;
}

function newest(snapshots: readonly ReadSnapshot[]): ReadSnapshot | undefined {
  return snapshots.toSorted((a, b) => b.store.savedAt.localeCompare(a.store.savedAt))[0];
}

/** The journal of a folder, from its last whole base on. `null` when it has none. */
export async function recoverJournal(
  folder: string,
  further: readonly ReadSnapshot[] = [],
): Promise<Recovered | null> {
  const files = await listJournal(folder);
  const logs = await Promise.all(
    files.logs.map(async (sequence) => ({
      sequence,
      ...readLog(await readOrNothing(journalPath(folder, 'log', sequence))),
    })),
  );
  const bases = await Promise.all(
    files.bases.map(async (sequence) =>
      readSnapshot(await readOrNothing(journalPath(folder, 'base', sequence))),
    ),
  );
  const read = bases.filter((base) => base !== null);
  const lineId =
    logs.at(-1)?.batches.at(-1)?.lineId ?? read.at(-1)?.store.position.lineId ?? logs[0]?.batches[0]?.lineId;
  const ofLine = [...read, ...further].filter(
    ({ store, isWhole }) => isWhole && store.position.lineId === lineId,
  );
  const store = latest(ofLine.map((base) => follow(base, logs)));
  const isWhole = logs.every(({ isDamaged }) => !isDamaged) && bases.every((base) => base?.isWhole === true);
  return store === undefined ? null : { store, isWhole };
}

/**
 * The best store that a journal and the snapshots outside of it give: what the journal leads to; else the newest whole
 * snapshot; else as much as can be read of a damaged one. `null` when there is nothing, or nothing but emptiness.
 */
export async function recoverBest(
  folder: string,
  snapshots: readonly ReadSnapshot[],
): Promise<Recovered | null> {
  const journal = await recoverJournal(folder, snapshots);
  if (journal !== null && !isBlank(journal.store)) return journal;
  const { bases } = await listJournal(folder);
  const own = await Promise.all(
    bases.map(async (sequence) => readSnapshot(await readOrNothing(journalPath(folder, 'base', sequence)))),
  );
  const all = [...own, ...snapshots].filter((read) => read !== null).filter(({ store }) => !isBlank(store));
  const best = newest(all.filter(({ isWhole }) => isWhole)) ?? newest(all);
  if (best === undefined) return null;
  return { store: best.store, isWhole: best.isWhole && journal === null && bases.length === 0 };
}
