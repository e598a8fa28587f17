import { useState } from 'react';
import { BackupProgressView } from '#renderer/backup/backup-progress-view.tsx';
import { saveEverything, withProgress } from '#renderer/backup/backup-work.ts';
import { formatInstant } from '#shared/base/dates.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { BackupProgress } from '#shared/backup/backup-content.ts';
import type { BackupState } from '#shared/backup/backup-state.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import { BackupForm } from './backup-form.tsx';
import { BackupResult } from './backup-result.tsx';
import classes from './my-data.module.css';

type Stage =
  | { readonly name: 'asking' }
  | { readonly name: 'working'; readonly progress: BackupProgress | null }
  | { readonly name: 'done'; readonly saved: Extract<CallOutput<'backup:make'>, { status: 'saved' }> }
  | { readonly name: 'failed'; readonly failure: Failure };

interface BackupSectionProps {
  readonly state: BackupState;
  /** Something has changed that the state tells of. */
  readonly onChange: () => void;
}

/** Everything into one file: with or without a passphrase, wherever the user wants it. */
export function BackupSection({ state, onChange }: BackupSectionProps) {
  const [stage, setStage] = useState<Stage>({ name: 'asking' });
  const make = async (wish: CallInput<'backup:make'>) => {
    setStage({ name: 'working', progress: null });
    await saveEverything();
    const made = await withProgress(
      (progress) => {
        setStage({ name: 'working', progress });
      },
      () => call('backup:make', wish),
    );
    if (!made.ok) setStage({ name: 'failed', failure: made.error });
    else if (made.value.status === 'saved') setStage({ name: 'done', saved: made.value });
    else setStage({ name: 'asking' });
    onChange();
  };
  const { lastOutside } = state;
  return (
    <Section title={backupTexts.title}>
      <div className={classes['code']}>
        <p className={classes['text']}>{backupTexts.lead}</p>
        <p className={classes['text']}>
          {lastOutside === null
            ? backupTexts.neverOutside
            : backupTexts.lastOutside(formatInstant(new Date(lastOutside.madeAt)), lastOutside.folder)}
        </p>
        {stage.name === 'done' && <BackupResult saved={stage.saved} />}
        {stage.name === 'failed' && <FailureMessage failure={stage.failure} />}
        {stage.name === 'working' ? (
          <BackupProgressView progress={stage.progress} />
        ) : (
          <BackupForm knownFolder={state.knownPlace?.folder ?? null} onMake={(wish) => void make(wish)} />
        )}
      </div>
    </Section>
  );
}
