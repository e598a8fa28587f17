import { Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { useCall } from '#renderer/bridge/use-call.ts';
import { deleteEverything } from '#renderer/storage/recover-storage.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { leaveWord } from '#renderer/ui/word-after-start.ts';
import { useFocusBack } from '#renderer/ui/use-focus-back.ts';
import type { Failure } from '#shared/failures/failure.ts';
import classes from './my-data.module.css';

const ABOVE_NOTICES = 500;

interface DeleteSectionProps {
  /** Brings the user to where backups are made. */
  readonly onBackup: () => void;
}

/** Everything away, for a PC that changes hands; a last backup is offered first. */
export function DeleteSection({ onBackup }: DeleteSectionProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Section
      title={backupTexts.deleteTitle}
      actions={
        <Button
          variant="default"
          onClick={() => {
            setIsAsking(true);
          }}
        >
          {backupTexts.deleteBegin}
        </Button>
      }
    >
      <p className={classes['text']}>{backupTexts.deleteLead}</p>
      {isAsking && (
        <DeleteDialog
          onClose={() => {
            setIsAsking(false);
          }}
          onBackup={onBackup}
        />
      )}
    </Section>
  );
}

function DeleteDialog({ onClose, onBackup }: DeleteSectionProps & { readonly onClose: () => void }) {
  useFocusBack();
  const [isUnderstood, setIsUnderstood] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const confirm = async () => {
    setIsWorking(true);
    const deleted = await deleteEverything();
    setIsWorking(false);
    if (!deleted.ok) setFailure(deleted.error);
    else {
      leaveWord(backupTexts.deleted);
      window.location.hash = '';
      window.location.reload();
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={backupTexts.deleteTitle}
      size={560}
      padding={20}
      classNames={{ title: classes['dialogTitle'] ?? '' }}
      transitionProps={{ duration: 0 }}
      zIndex={ABOVE_NOTICES}
    >
      <div className={classes['code']}>
        <p className={classes['text']}>{backupTexts.deleteWarning}</p>
        <p className={classes['text']}>{backupTexts.deleteBackupFirst}</p>
        <DecryptionKeyGoes />
        {failure !== undefined && <FailureMessage failure={failure} />}
        <Checkbox
          label={backupTexts.deleteUnderstood}
          checked={isUnderstood}
          onChange={(event) => {
            setIsUnderstood(event.currentTarget.checked);
          }}
        />
        <div className={classes['buttons']}>
          <Button
            onClick={() => {
              onClose();
              onBackup();
            }}
          >
            {backupTexts.deleteMakeBackup}
          </Button>
          <Button
            variant="default"
            disabled={!isUnderstood}
            loading={isWorking}
            onClick={() => void confirm()}
          >
            {backupTexts.deleteConfirm}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

const NOTHING = {};

/** Of all that goes, this key alone cannot be made up for; a backup seldom holds it. */
function DecryptionKeyGoes() {
  const { result } = useCall('decryption:describe', NOTHING);
  if (result?.ok !== true || result.value.status !== 'present') return null;
  return (
    <Notice tone="warning" title={backupTexts.deleteDecryptionKey}>
      <p>{backupTexts.deleteDecryptionKeyNext}</p>
    </Notice>
  );
}
