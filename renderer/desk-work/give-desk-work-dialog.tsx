import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { BackupProgressView } from '#renderer/backup/backup-progress-view.tsx';
import { saveEverything, withProgress } from '#renderer/backup/backup-work.ts';
import { NO_PASSPHRASE, PassphraseChoiceFields, passphraseOf } from '#renderer/backup/passphrase-choice.tsx';
import { call } from '#renderer/bridge/bridge.ts';
import classes from '#renderer/hand-over/hand-over.module.css';
import { useApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { readStoredDesk, type StoredDesk } from '#renderer/storage/held-desk.ts';
import { readSetting, saveSetting, useSetting } from '#renderer/storage/settings.ts';
import { useStored } from '#renderer/storage/use-stored.ts';
import { deskWorkTexts } from '#renderer/texts/desk-work.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { KeyCode } from '#renderer/ui/key-code.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import type { BackupProgress } from '#shared/backup/backup-content.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';

type Saved = Extract<CallOutput<'hand-over:make-desk-work'>, { status: 'saved' }>;

type Stage =
  | { readonly name: 'asking'; readonly failure: Failure | null }
  | { readonly name: 'working'; readonly progress: BackupProgress | null }
  | { readonly name: 'done'; readonly saved: Saved };

interface Wish {
  readonly givenBy: string;
  readonly passphrase: string | null;
}

/** Writes what this desk has decided and compared into a file. */
async function giveDeskWork({ givenBy, passphrase }: Wish) {
  await saveEverything();
  await saveSetting('deskPerson', givenBy);
  const approved = await call('keys:list-approved', {});
  if (!approved.ok) return approved;
  const { decisions, receipts, lowerDesks } = await readStoredDesk();
  const content = {
    givenBy,
    deskName: await readSetting('deskName'),
    decisions: [...decisions],
    receipts: [...receipts],
    approved: [...approved.value],
    lowerDesks: [...lowerDesks],
  };
  return call('hand-over:make-desk-work', { passphrase, content });
}

/** Asks who hands over and for a passphrase, writes the file, and shows the code to be read to the colleague. */
export function GiveDeskWorkDialog({ onClose }: { readonly onClose: () => void }) {
  const [stage, setStage] = useState<Stage>({ name: 'asking', failure: null });
  const give = async (wish: Wish) => {
    setStage({ name: 'working', progress: null });
    const given = await withProgress(
      (progress) => {
        setStage({ name: 'working', progress });
      },
      () => giveDeskWork(wish),
    );
    if (!given.ok) setStage({ name: 'asking', failure: given.error });
    else if (given.value.status === 'saved') setStage({ name: 'done', saved: given.value });
    else setStage({ name: 'asking', failure: null });
  };
  const isWorking = stage.name === 'working';
  return (
    <WorkDialog title={deskWorkTexts.giveTitle} width={820} isWorking={isWorking} onClose={onClose}>
      <div className={classes['stack']}>
        {stage.name === 'asking' && stage.failure !== null && <FailureMessage failure={stage.failure} />}
        {stage.name === 'done' && <Done saved={stage.saved} onClose={onClose} />}
        {stage.name === 'working' && <BackupProgressView progress={stage.progress} />}
        {stage.name !== 'done' && (
          <GiveForm isHidden={isWorking} onGive={(wish) => void give(wish)} onClose={onClose} />
        )}
      </div>
    </WorkDialog>
  );
}

interface GiveFormProps {
  /** Keeps what was entered while the file is written. */
  readonly isHidden: boolean;
  readonly onGive: (wish: Wish) => void;
  readonly onClose: () => void;
}

function GiveForm({ isHidden, onGive, onClose }: GiveFormProps) {
  const remembered = useSetting('deskPerson');
  const stored = useStored(readStoredDesk);
  const { keys } = useApprovedKeys();
  const [givenBy, setGivenBy] = useState<string>();
  const [choice, setChoice] = useState(NO_PASSPHRASE);
  const [wasTried, setWasTried] = useState(false);
  const giver = (givenBy ?? remembered ?? '').trim();
  const isMissing = giver.length < 2;
  const give = () => {
    setWasTried(true);
    const passphrase = passphraseOf(choice);
    if (passphrase !== undefined && !isMissing) onGive({ givenBy: giver, passphrase });
  };
  if (isHidden || stored === undefined) return null;
  return (
    <>
      <p className={classes['text']}>{holdsText(stored, keys.length)}</p>
      <p className={classes['muted']}>{deskWorkTexts.notInFile}</p>
      <TextInput
        label={deskWorkTexts.givenBy}
        maxLength={200}
        value={givenBy ?? remembered ?? ''}
        error={wasTried && isMissing ? deskWorkTexts.givenByMissing : undefined}
        onChange={(event) => {
          setGivenBy(event.currentTarget.value);
        }}
      />
      <PassphraseChoiceFields
        choice={choice}
        onChange={setChoice}
        wasTried={wasTried}
        texts={deskWorkTexts}
      />
      <div className={classes['buttons']}>
        <Button variant="filled" color="accent" onClick={give}>
          {deskWorkTexts.make}
        </Button>
        <Button variant="default" onClick={onClose}>
          {deskWorkTexts.giveUp}
        </Button>
      </div>
    </>
  );
}

function holdsText({ decisions, lowerDesks, receipts }: StoredDesk, keyCount: number): string {
  return deskWorkTexts.holds(decisions.length, keyCount, lowerDesks.length, receipts.length);
}

interface DoneProps {
  readonly saved: Saved;
  readonly onClose: () => void;
}

/** What was written where, and the code of it. */
function Done({ saved: { id, fileName, folder, code }, onClose }: DoneProps) {
  const [failure, setFailure] = useState<Failure>();
  const show = async () => {
    const shown = await call('hand-over:show-in-folder', { id });
    setFailure(shown.ok ? undefined : shown.error);
  };
  return (
    <>
      <Notice tone="done" title={deskWorkTexts.saved(fileName, folder)} isUrgent>
        <p>{deskWorkTexts.savedNext}</p>
      </Notice>
      <KeyCode fingerprint={code} label={deskWorkTexts.code} />
      {failure !== undefined && <FailureMessage failure={failure} />}
      <div className={classes['buttons']}>
        <Button onClick={() => void show()}>{deskWorkTexts.show}</Button>
        <Button variant="default" onClick={onClose}>
          {deskWorkTexts.close}
        </Button>
      </div>
    </>
  );
}
