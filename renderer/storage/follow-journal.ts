import type { Dexie } from 'dexie';
import { call } from '#renderer/bridge/bridge.ts';
import { assertNever } from '#shared/base/assert-never.ts';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { Position } from '#shared/journal/batch.ts';
import { compareAtStart, type StoreState } from '#shared/journal/compare-positions.ts';
import { readContent, readStoreState, replay, setPosition } from './store-content.ts';

/** Begins a new line of changes with all that the store holds. */
export async function beginLine(store: Dexie): Promise<Result<Position, Failure>> {
  const begun = await call('journal:begin', await readContent(store, store.verno));
  if (begun.ok) await setPosition(store, begun.value);
  return begun;
}

/** What a store that does not exist says. */
const NO_STORE: StoreState = { position: null, isEmpty: true, lacksRows: false };

/** What main tells of the journal: asked for by itself, so that the store can be opened in the meantime. */
export function describeJournal() {
  return call('journal:describe', {});
}

/** What `describeJournal` gives. */
type Describing = ReturnType<typeof describeJournal>;

async function nextStep(state: StoreState, describing: Describing) {
  const described = await describing;
  if (!described.ok) return { step: 'begin' as const, since: 0, end: 0, schemaVersion: null };
  const { position, schemaVersion, hasSnapshots } = described.value;
  return {
    step: compareAtStart(state, position, hasSnapshots),
    since: state.position?.sequence ?? 0,
    end: position?.sequence ?? 0,
    schemaVersion,
  };
}

/** Whether there is no store while something is kept that it could be made from: asked before one is made. */
export async function isStoreMissing(describing: Describing): Promise<boolean> {
  return (await nextStep(NO_STORE, describing)).step === 'offer';
}

/** Gives the store the changes that a sudden end has kept from it; tells `false` when the journal no longer has them all. */
async function catchUp(store: Dexie, since: number, end: number): Promise<boolean> {
  const asked = await call('journal:since', { sequence: since });
  const batches = asked.ok ? asked.value.batches : [];
  if (batches[0]?.sequence !== since + 1 || batches.at(-1)?.sequence !== end) return false;
  await replay(store, batches);
  return true;
}

/**
 * Brings store and journal to the same place in the line. `behind`: the store lacks something that nobody may bring back
 * without asking; then nothing was written. A journal that cannot be begun, on a full disk, is begun by the next retry.
 * A line that was begun under an earlier schema is begun anew: brought back from it, a store would lack the rows of
 * tables that came later.
 */
export async function followJournal(
  store: Dexie,
  describing: Describing = describeJournal(),
): Promise<'level' | 'behind'> {
  const { step, since, end, schemaVersion } = await nextStep(await readStoreState(store), describing);
  const isEarlier = schemaVersion !== null && schemaVersion < store.verno;
  switch (step) {
    case 'go-on':
      if (isEarlier) await beginLine(store);
      return 'level';
    case 'begin':
      await beginLine(store);
      return 'level';
    case 'replay':
      if (!(await catchUp(store, since, end))) return 'behind';
      if (isEarlier) await beginLine(store);
      return 'level';
    case 'offer':
      return 'behind';
    default:
      return assertNever(step);
  }
}
