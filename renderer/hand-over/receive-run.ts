import { saveEverything } from '#renderer/backup/backup-work.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { type MergeOutcome, mergeHandOver, type WantedMerge } from '#renderer/storage/merge-hand-over.ts';
import { forgetUndo } from '#renderer/ui/undo.tsx';
import { ok } from '#shared/base/result.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { takingIn } from './taking-in.ts';

/** A hand-over of which every byte was looked at. */
export type FoundHandOver = Extract<CallOutput<'hand-over:examine'>, { status: 'whole' }>;

const run = takingIn<FoundHandOver, Extract<MergeOutcome, { status: 'merged' }>>((passphrase) =>
  call('hand-over:examine', { passphrase }),
);

/** How looking at a hand-over and taking it in stands. */
export const useReceiveRun = run.useRun;

/** Looks at the hand-over file that main has been given. */
export const examineHandOver = run.examine;

/** Asks for a hand-over file and looks at it. */
export const chooseHandOver = run.choose;

/** Puts the hand-over out of sight. */
export const dismissHandOver = run.dismiss;

/** Looks at a file that was dropped; of several the first. */
export async function dropHandOver(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  run.publish({ status: 'working', progress: null });
  const content = await file.arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
  if (content === null) {
    run.publish({ status: 'failed', failure: { code: 'file-unreadable', detail: 'dropped' } });
    return;
  }
  const taken = await call('hand-over:choose-bytes', { fileName: file.name, content });
  if (taken.ok) await run.examine(null);
  else run.publish({ status: 'failed', failure: taken.error });
}

/** Takes in what is shown, by the choices of the user: first the evidence, then all the rest at once. */
export async function mergeShown(found: FoundHandOver, wanted: WantedMerge): Promise<void> {
  const merged = await run.work(async () => {
    await saveEverything();
    const taken = await call('hand-over:take-evidence', {});
    return taken.ok ? ok(await mergeHandOver(wanted, new Date())) : taken;
  });
  if (!merged.ok) {
    run.publish({ status: 'failed', failure: merged.error });
    return;
  }
  const outcome = merged.value;
  if (outcome.status === 'merged') {
    // A merge has a way back of its own; Ctrl+Z would put older values over what it has brought.
    forgetUndo();
    run.publish({ status: 'merged', outcome });
  } else if (outcome.status === 'changed-meanwhile') run.publish({ status: 'shown', found, isStale: true });
  else run.publish({ status: 'failed', failure: { code: 'hand-over-damaged', detail: 'id of a row' } });
}
