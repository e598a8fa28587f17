import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '#shared/base/dates.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { restoreStanding } from '#renderer/storage/restore-standing.ts';
import { useSetting } from '#renderer/storage/settings.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import type { BackupState } from '#shared/backup/backup-state.ts';
import { chooseBackup, undoLastRestore } from './restore-run.ts';
import classes from './my-data.module.css';

const WIDTH = 560;

interface RestoreSectionProps {
  readonly undo: BackupState['undo'];
  readonly onChange: () => void;
}

/** The way to a backup that is to be brought back, and back from the last one. */
export function RestoreSection({ undo, onChange }: RestoreSectionProps) {
  const restoring = useSetting('restoring');
  const standing = restoring === undefined ? 'none' : restoreStanding(restoring, undo);
  return (
    <Section
      title={backupTexts.restoreTitle}
      actions={<Button onClick={() => void chooseBackup()}>{backupTexts.choose}</Button>}
    >
      <div className={classes['code']}>
        <p className={classes['text']}>{backupTexts.restoreLead}</p>
        {undo !== null && standing === 'broken' && <BrokenRestore undo={undo} onRead={onChange} />}
        {undo !== null && standing === 'done' && <DoneRestore undo={undo} />}
      </div>
    </Section>
  );
}

interface RestoreProps {
  readonly undo: NonNullable<BackupState['undo']>;
}

function DoneRestore({ undo: { restoredAt, fileName } }: RestoreProps) {
  const time = formatInstant(new Date(restoredAt));
  return (
    <>
      <p className={classes['text']}>
        {backupTexts.undoable(time, fileName)} {backupTexts.undoLead}
      </p>
      <div>
        <UndoRestore restoredAt={time} />
      </div>
    </>
  );
}

/** A sudden end came between main, which had the file, and the store, which did not get its content. */
function BrokenRestore({ undo, onRead }: RestoreProps & { readonly onRead: () => void }) {
  const { restoredAt, fileName } = undo;
  const read = async () => {
    await call('backup:forget-undo', {});
    onRead();
  };
  return (
    <Notice
      tone="warning"
      title={backupTexts.brokenOff(formatInstant(new Date(restoredAt)), visibleText(fileName))}
      actions={<Button onClick={() => void read()}>{backupTexts.understood}</Button>}
    >
      <p>{backupTexts.brokenOffLead}</p>
    </Notice>
  );
}

/** Asks before what was entered since the restore is given up: it is in no other place. */
function UndoRestore({ restoredAt }: { readonly restoredAt: string }) {
  const [isAsking, setIsAsking] = useState(false);
  const close = () => {
    setIsAsking(false);
  };
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {backupTexts.undo}
      </Button>
      {isAsking && (
        <WorkDialog title={backupTexts.undoTitle} width={WIDTH} isWorking={false} onClose={close}>
          <div className={classes['code']}>
            <p className={classes['text']}>{backupTexts.undoQuestion(restoredAt)}</p>
            <div className={classes['buttons']}>
              <Button onClick={close}>{backupTexts.undoDecline}</Button>
              <Button variant="default" onClick={() => void undoLastRestore()}>
                {backupTexts.undoConfirm}
              </Button>
            </div>
          </div>
        </WorkDialog>
      )}
    </>
  );
}
