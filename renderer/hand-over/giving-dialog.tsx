import { type ReactNode, useState } from 'react';
import { BackupProgressView } from '#renderer/backup/backup-progress-view.tsx';
import { withProgress } from '#renderer/backup/backup-work.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import type { BackupProgress } from '#shared/backup/backup-content.ts';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import classes from './hand-over.module.css';

/** Who hands something over, and under which passphrase, if any. */
export interface GivingWish {
  readonly givenBy: string;
  readonly passphrase: string | null;
}

type Stage<Saved> =
  | { readonly name: 'asking'; readonly failure: Failure | null }
  | { readonly name: 'working'; readonly progress: BackupProgress | null }
  | { readonly name: 'done'; readonly saved: Saved };

interface GivingDialogProps<Saved> {
  readonly title: string;
  readonly width: number;
  readonly onClose: () => void;
  /** Asks where to and writes the file. */
  readonly write: (wish: GivingWish) => Promise<Result<Saved | { readonly status: 'not-chosen' }, Failure>>;
  /** What is asked before; hidden, it keeps what was entered while the file is written. */
  readonly form: (isHidden: boolean, onGive: (wish: GivingWish) => void) => ReactNode;
  readonly done: (saved: Saved) => ReactNode;
}

/** Asks, writes a file for somebody else, and says where it lies. */
export function GivingDialog<Saved extends { readonly status: 'saved' }>(props: GivingDialogProps<Saved>) {
  const { title, width, onClose, write, form, done } = props;
  const [stage, setStage] = useState<Stage<Saved>>({ name: 'asking', failure: null });
  const give = async (wish: GivingWish) => {
    setStage({ name: 'working', progress: null });
    try {
      const given = await withProgress(
        (progress) => {
          setStage({ name: 'working', progress });
        },
        () => write(wish),
      );
      if (!given.ok) setStage({ name: 'asking', failure: given.error });
      else if (given.value.status === 'saved') setStage({ name: 'done', saved: given.value });
      else setStage({ name: 'asking', failure: null });
    } catch (error) {
      // a mistake of ours leaves no dialog behind that waits for ever
      setStage({ name: 'asking', failure: null });
      throw error;
    }
  };
  const isWorking = stage.name === 'working';
  return (
    <WorkDialog title={title} width={width} isWorking={isWorking} onClose={onClose}>
      <div className={classes['stack']}>
        {stage.name === 'asking' && stage.failure !== null && <FailureMessage failure={stage.failure} />}
        {stage.name === 'done' && done(stage.saved)}
        {isWorking && <BackupProgressView progress={stage.progress} />}
        {stage.name !== 'done' && form(isWorking, (wish) => void give(wish))}
      </div>
    </WorkDialog>
  );
}
