import { create } from 'zustand';
import { saveEverything, withProgress } from '#renderer/backup/backup-work.ts';
import { call } from '#renderer/bridge/bridge.ts';
import type { BackupProgress } from '#shared/backup/backup-content.ts';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';

/** How looking at a file of somebody else and taking it in stands. */
export type TakingIn<Found, Outcome> =
  | { readonly status: 'idle' }
  | { readonly status: 'working'; readonly progress: BackupProgress | null }
  | { readonly status: 'locked'; readonly failure: Failure | null }
  | { readonly status: 'shown'; readonly found: Found; readonly isStale: boolean }
  | { readonly status: 'merged'; readonly outcome: Outcome }
  | { readonly status: 'failed'; readonly failure: Failure };

type Examined<Found> = Result<Found | { readonly status: 'passphrase-needed' }, Failure>;

/**
 * What files of one kind have in common that are looked at before they are taken in. How it stands is kept beside the
 * screens, as such a file can be opened from anywhere.
 * @param examineFile looks at the file that main has been given
 */
export function takingIn<Found extends { readonly status: 'whole' }, Outcome>(
  examineFile: (passphrase: string | null) => Promise<Examined<Found>>,
) {
  const useRun = create<TakingIn<Found, Outcome>>(() => ({ status: 'idle' }));
  const publish = (next: TakingIn<Found, Outcome>) => {
    useRun.setState(next, true);
  };
  /** Shows that work is going on; what fails by a mistake of ours leaves no dialog behind that waits for ever. */
  const work = async <Value>(task: () => Promise<Value>): Promise<Value> => {
    publish({ status: 'working', progress: null });
    try {
      return await withProgress((progress) => {
        publish({ status: 'working', progress });
      }, task);
    } catch (error) {
      publish({ status: 'idle' });
      throw error;
    }
  };
  const examine = async (passphrase: string | null): Promise<void> => {
    const examined = await work(async () => {
      await saveEverything();
      return examineFile(passphrase);
    });
    if (!examined.ok) {
      const failure = examined.error;
      const isLocked = failure.code === 'hand-over-passphrase-wrong';
      publish(isLocked ? { status: 'locked', failure } : { status: 'failed', failure });
    } else if (examined.value.status === 'passphrase-needed') publish({ status: 'locked', failure: null });
    else publish({ status: 'shown', found: examined.value, isStale: false });
  };
  return {
    useRun,
    publish,
    work,
    examine,
    /** Asks for a file and looks at it. */
    choose: async (): Promise<void> => {
      const chosen = await call('hand-over:choose', {});
      if (!chosen.ok) publish({ status: 'failed', failure: chosen.error });
      else if (chosen.value.chosenFileName !== null) await examine(null);
    },
    /** Puts the file out of sight. */
    dismiss: async (): Promise<void> => {
      publish({ status: 'idle' });
      await call('backup:dismiss', {});
    },
  };
}
