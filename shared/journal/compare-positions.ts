import type { Position } from './batch.ts';

/** What the working store says of itself at the start. */
export interface StoreState {
  /** `null`: it does not say where in the line it is. */
  readonly position: Position | null;
  readonly isEmpty: boolean;
  /** Whether a table holds fewer rows than the last change left in it: a damaged store may come back in part. */
  readonly lacksRows: boolean;
}

/**
 * What is to be done at the start: `go-on`; `begin` a new line with what the store holds; `replay` the changes that
 * only the journal has; `offer` to bring back what the store has lost.
 */
export type StartStep = 'go-on' | 'begin' | 'replay' | 'offer';

/**
 * Which of the two is ahead, the working store or what is kept beside it. `journal` is the last change that the journal
 * holds, `null` without a journal; `hasSnapshots`: whether a snapshot of any line is at hand.
 */
export function compareAtStart(
  store: StoreState,
  journal: Position | null,
  hasSnapshots: boolean,
): StartStep {
  const hasCopies = journal !== null || hasSnapshots;
  const isBlank = store.isEmpty && store.position === null;
  if (hasCopies && (isBlank || store.lacksRows)) return 'offer';
  return isBlank || journal === null ? 'begin' : comparePositions(store, journal);
}

function comparePositions(store: StoreState, journal: Position): StartStep {
  // A line without any change has nothing that the store could lack: its beginning was cut short.
  if (store.position?.lineId !== journal.lineId)
    return journal.sequence === 0 && !store.isEmpty ? 'begin' : 'offer';
  if (store.position.sequence === journal.sequence) return 'go-on';
  return store.position.sequence < journal.sequence ? 'replay' : 'begin';
}
