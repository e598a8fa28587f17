import { create } from 'zustand';
import { saveEverything, withProgress } from '#renderer/backup/backup-work.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { examineDeskWork } from '#renderer/desk-work/desk-work-run.ts';
import { examineHandOver } from '#renderer/hand-over/receive-run.ts';
import { isFromNewerProgram, restoreBackup } from '#renderer/storage/recover-storage.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { leaveWord } from '#renderer/ui/word-after-start.ts';
import type { BackupContent, BackupProgress } from '#shared/backup/backup-content.ts';
import type { Failure } from '#shared/failures/failure.ts';

/** How looking at a backup and bringing it back stands. */
export type RestoreRun =
  | { readonly status: 'idle' }
  | { readonly status: 'working'; readonly progress: BackupProgress | null }
  | { readonly status: 'locked'; readonly failure: Failure | null }
  | { readonly status: 'shown'; readonly content: BackupContent }
  | { readonly status: 'failed'; readonly failure: Failure };

/** How the run stands; beside the screens, as a backup can be opened from anywhere. */
export const useRestoreRun = create<RestoreRun>(() => ({ status: 'idle' }));

function publish(next: RestoreRun): void {
  useRestoreRun.setState(next, true);
}

function work<Value>(task: () => Promise<Value>): Promise<Value> {
  publish({ status: 'working', progress: null });
  return withProgress((progress) => {
    publish({ status: 'working', progress });
  }, task);
}

/** Looks at the backup file that main has been given; one that is a hand-over or the work of a desk is shown as such. */
export async function examineChosen(passphrase: string | null): Promise<void> {
  const examined = await work(() => call('backup:examine', { passphrase }));
  if (!examined.ok) {
    const { error } = examined;
    if (error.code === 'file-is-hand-over') {
      publish({ status: 'idle' });
      await examineHandOver(null);
      return;
    }
    if (error.code === 'file-is-desk-work') {
      publish({ status: 'idle' });
      await examineDeskWork(null);
      return;
    }
    publish(
      error.code === 'backup-passphrase-wrong'
        ? { status: 'locked', failure: error }
        : { status: 'failed', failure: error },
    );
  } else if (examined.value.status === 'passphrase-needed') publish({ status: 'locked', failure: null });
  else if (isFromNewerProgram(examined.value.content.store)) {
    publish({ status: 'failed', failure: { code: 'backup-newer', detail: 'schema' } });
  } else publish({ status: 'shown', content: examined.value.content });
}

/** Asks for a backup file and looks at it. */
export async function chooseBackup(): Promise<void> {
  const chosen = await call('backup:choose', {});
  if (!chosen.ok) publish({ status: 'failed', failure: chosen.error });
  else if (chosen.value.chosenFileName !== null) await examineChosen(null);
}

/** Puts the backup out of sight; nothing was changed. */
export async function dismissBackup(): Promise<void> {
  publish({ status: 'idle' });
  await call('backup:dismiss', {});
}

/** Every screen has to read anew what it shows; what was done is said there. */
function beginAgain(done: string): void {
  leaveWord(done);
  window.location.hash = href(ADDRESSES.myData);
  window.location.reload();
}

/** Brings back what is shown. */
export async function restoreShown(): Promise<void> {
  const restored = await work(async () => {
    await saveEverything();
    return restoreBackup('backup:restore');
  });
  if (!restored.ok) {
    publish({ status: 'failed', failure: restored.error });
    return;
  }
  await dismissBackup();
  beginAgain(backupTexts.restored);
}

/** Goes back to before the last restore. */
export async function undoLastRestore(): Promise<void> {
  const undone = await work(async () => {
    await saveEverything();
    return restoreBackup('backup:undo-restore');
  });
  if (!undone.ok) {
    publish({ status: 'failed', failure: undone.error });
    return;
  }
  await call('backup:forget-undo', {});
  beginAgain(backupTexts.undone);
}
