import { notifications } from '@mantine/notifications';
import { create } from 'zustand';
import { saveEverything, withProgress } from '#renderer/backup/backup-work.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import type { BackupProgress } from '#shared/backup/backup-content.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';

/** How the making of a backup stands. */
export type BackupRun =
  | { readonly name: 'asking' }
  | { readonly name: 'working'; readonly progress: BackupProgress | null }
  | { readonly name: 'done'; readonly saved: Extract<CallOutput<'backup:make'>, { status: 'saved' }> }
  | { readonly name: 'failed'; readonly failure: Failure };

/** How the run stands; beside the screen, as it goes on when the user looks at another. */
export const useBackupRun = create<BackupRun>(() => ({ name: 'asking' }));

const SHOWN_MS = 12_000;
let isShown = false;

function publish(next: BackupRun): void {
  useBackupRun.setState(next, true);
}

/** Says how it ended to who has gone to another screen. */
function tellElsewhere(run: BackupRun): void {
  if (isShown) return;
  if (run.name === 'done') notifications.show({ message: backupTexts.saved, autoClose: SHOWN_MS });
  if (run.name === 'failed') {
    const { whatHappened, whatToDo } = failureSentence(run.failure.code);
    const message = backupTexts.notDone(whatHappened, whatToDo);
    notifications.show({ message, autoClose: false });
  }
}

async function made(wish: CallInput<'backup:make'>): Promise<BackupRun> {
  await saveEverything();
  const result = await withProgress(
    (progress) => {
      publish({ name: 'working', progress });
    },
    () => call('backup:make', wish),
  );
  if (!result.ok) return { name: 'failed', failure: result.error };
  return result.value.status === 'saved' ? { name: 'done', saved: result.value } : { name: 'asking' };
}

/** Puts everything into one file. The outcome is read with `useBackupRun`. */
export async function makeBackup(wish: CallInput<'backup:make'>): Promise<void> {
  publish({ name: 'working', progress: null });
  const run = await made(wish);
  publish(run);
  tellElsewhere(run);
}

/** The screen is looked at. */
export function showBackup(): void {
  isShown = true;
}

/** The screen is left: what could be read there goes, what is still being made goes on. */
export function leaveBackup(): void {
  isShown = false;
  if (useBackupRun.getState().name !== 'working') publish({ name: 'asking' });
}
