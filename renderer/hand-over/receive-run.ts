import { create } from 'zustand';
import { saveEverything, withProgress } from '#renderer/backup/backup-work.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { type MergeOutcome, mergeHandOver, type WantedMerge } from '#renderer/storage/merge-hand-over.ts';
import { forgetUndo } from '#renderer/ui/undo.tsx';
import type { BackupProgress } from '#shared/backup/backup-content.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';

/** A hand-over of which every byte was looked at. */
export type FoundHandOver = Extract<CallOutput<'hand-over:examine'>, { status: 'whole' }>;

/** How looking at a hand-over and taking it in stands. */
export type ReceiveRun =
  | { readonly status: 'idle' }
  | { readonly status: 'working'; readonly progress: BackupProgress | null }
  | { readonly status: 'locked'; readonly failure: Failure | null }
  | { readonly status: 'shown'; readonly found: FoundHandOver; readonly isStale: boolean }
  | { readonly status: 'merged'; readonly outcome: Extract<MergeOutcome, { status: 'merged' }> }
  | { readonly status: 'failed'; readonly failure: Failure };

/** How the run stands; beside the screens, as a hand-over can be opened from anywhere. */
export const useReceiveRun = create<ReceiveRun>(() => ({ status: 'idle' }));

function publish(next: ReceiveRun): void {
  useReceiveRun.setState(next, true);
}

function work<Value>(task: () => Promise<Value>): Promise<Value> {
  publish({ status: 'working', progress: null });
  return withProgress((progress) => {
    publish({ status: 'working', progress });
  }, task);
}

/** Looks at the hand-over file that main has been given. */
export async function examineHandOver(passphrase: string | null): Promise<void> {
  const examined = await work(async () => {
    await saveEverything();
    return call('hand-over:examine', { passphrase });
  });
  if (!examined.ok) {
    const failure = examined.error;
    const isLocked = failure.code === 'hand-over-passphrase-wrong';
    publish(isLocked ? { status: 'locked', failure } : { status: 'failed', failure });
  } else if (examined.value.status === 'passphrase-needed') publish({ status: 'locked', failure: null });
  else publish({ status: 'shown', found: examined.value, isStale: false });
}

/** Asks for a hand-over file and looks at it. */
export async function chooseHandOver(): Promise<void> {
  const chosen = await call('hand-over:choose', {});
  if (!chosen.ok) publish({ status: 'failed', failure: chosen.error });
  else if (chosen.value.chosenFileName !== null) await examineHandOver(null);
}

/** Looks at a file that was dropped; of several the first. */
export async function dropHandOver(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  publish({ status: 'working', progress: null });
  const content = await file.arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
  if (content === null) {
    publish({ status: 'failed', failure: { code: 'file-unreadable', detail: 'dropped' } });
    return;
  }
  const taken = await call('hand-over:choose-bytes', { fileName: file.name, content });
  if (taken.ok) await examineHandOver(null);
  else publish({ status: 'failed', failure: taken.error });
}

/** Puts the hand-over out of sight. */
export async function dismissHandOver(): Promise<void> {
  publish({ status: 'idle' });
  await call('backup:dismiss', {});
}

/** Takes in what is shown, by the choices of the user: first the evidence, then all the rest at once. */
export async function mergeShown(found: FoundHandOver, wanted: WantedMerge): Promise<void> {
  const taken = await work(async () => {
    await saveEverything();
    return call('hand-over:take-evidence', {});
  });
  if (!taken.ok) {
    publish({ status: 'failed', failure: taken.error });
    return;
  }
  const outcome = await mergeHandOver(wanted, new Date());
  if (outcome.status === 'merged') {
    // A merge has a way back of its own; Ctrl+Z would put older values over what it has brought.
    forgetUndo();
    publish({ status: 'merged', outcome });
  } else if (outcome.status === 'changed-meanwhile') publish({ status: 'shown', found, isStale: true });
  else publish({ status: 'failed', failure: { code: 'hand-over-damaged', detail: 'id of a row' } });
}
