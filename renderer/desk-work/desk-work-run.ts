import { create } from 'zustand';
import { saveEverything, withProgress } from '#renderer/backup/backup-work.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { rereadApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { mergeDeskWork, type WantedDeskMerge } from '#renderer/storage/merge-desk-work.ts';
import type { BackupProgress } from '#shared/backup/backup-content.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';

/** A file with the work of a desk of which every byte was looked at. */
export type FoundDeskWork = Extract<CallOutput<'hand-over:examine-desk-work'>, { status: 'whole' }>;

/** How looking at the work of another desk and taking it in stands. */
export type DeskWorkRun =
  | { readonly status: 'idle' }
  | { readonly status: 'working'; readonly progress: BackupProgress | null }
  | { readonly status: 'locked'; readonly failure: Failure | null }
  | { readonly status: 'shown'; readonly found: FoundDeskWork; readonly isStale: boolean }
  | { readonly status: 'merged'; readonly count: number }
  | { readonly status: 'failed'; readonly failure: Failure };

/** How the run stands; beside the screens, as a file can be opened from anywhere. */
export const useDeskWorkRun = create<DeskWorkRun>(() => ({ status: 'idle' }));

function publish(next: DeskWorkRun): void {
  useDeskWorkRun.setState(next, true);
}

function work<Value>(task: () => Promise<Value>): Promise<Value> {
  publish({ status: 'working', progress: null });
  return withProgress((progress) => {
    publish({ status: 'working', progress });
  }, task);
}

/** Looks at the file that main has been given. */
export async function examineDeskWork(passphrase: string | null): Promise<void> {
  const examined = await work(async () => {
    await saveEverything();
    return call('hand-over:examine-desk-work', { passphrase });
  });
  if (!examined.ok) {
    const failure = examined.error;
    const isLocked = failure.code === 'hand-over-passphrase-wrong';
    publish(isLocked ? { status: 'locked', failure } : { status: 'failed', failure });
  } else if (examined.value.status === 'passphrase-needed') publish({ status: 'locked', failure: null });
  else publish({ status: 'shown', found: examined.value, isStale: false });
}

/** Asks for a file and looks at it. */
export async function chooseDeskWork(): Promise<void> {
  const chosen = await call('hand-over:choose', {});
  if (!chosen.ok) publish({ status: 'failed', failure: chosen.error });
  else if (chosen.value.chosenFileName !== null) await examineDeskWork(null);
}

/** Puts the file out of sight. */
export async function dismissDeskWork(): Promise<void> {
  publish({ status: 'idle' });
  await call('backup:dismiss', {});
}

/** Takes in what is shown, by the choices of the user. */
export async function mergeShown(found: FoundDeskWork, wanted: WantedDeskMerge): Promise<void> {
  const merged = await work(() => mergeDeskWork(wanted, new Date()));
  rereadApprovedKeys();
  if (!merged.ok) publish({ status: 'failed', failure: merged.error });
  else if (merged.value.status === 'merged') publish(merged.value);
  else publish({ status: 'shown', found, isStale: true });
}
