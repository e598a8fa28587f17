import { Button } from '@mantine/core';
import { useState } from 'react';
import { saveEverything } from '#renderer/backup/backup-work.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { GivingDialog, type GivingWish } from '#renderer/hand-over/giving-dialog.tsx';
import { GivingFields } from '#renderer/hand-over/giving-fields.tsx';
import classes from '#renderer/hand-over/hand-over.module.css';
import { useApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { readStoredDesk, type StoredDesk } from '#renderer/storage/held-desk.ts';
import { readSetting, saveSetting, useSetting } from '#renderer/storage/settings.ts';
import { useStored } from '#renderer/storage/use-stored.ts';
import { deskWorkTexts } from '#renderer/texts/desk-work.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { KeyCode } from '#renderer/ui/key-code.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { givenReceipts } from '#shared/desk-work/desk-work.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';

type Saved = Extract<CallOutput<'hand-over:make-desk-work'>, { status: 'saved' }>;

/** Writes what this desk has decided and compared into a file. */
async function giveDeskWork({ givenBy, passphrase }: GivingWish) {
  await saveEverything();
  await saveSetting('deskPerson', givenBy);
  const approved = await call('keys:list-approved', {});
  if (!approved.ok) return approved;
  const { decisions, receipts, lowerDesks } = await readStoredDesk();
  const content = {
    givenBy,
    deskName: await readSetting('deskName'),
    decisions: [...decisions],
    receipts: [...givenReceipts(receipts)],
    approved: [...approved.value],
    lowerDesks: [...lowerDesks],
  };
  return call('hand-over:make-desk-work', { passphrase, content });
}

/** Asks who hands over and for a passphrase, writes the file, and shows the code to be read to the colleague. */
export function GiveDeskWorkDialog({ onClose }: { readonly onClose: () => void }) {
  const remembered = useSetting('deskPerson');
  const stored = useStored(readStoredDesk);
  const { keys } = useApprovedKeys();
  return (
    <GivingDialog<Saved>
      title={deskWorkTexts.giveTitle}
      width={820}
      onClose={onClose}
      write={giveDeskWork}
      form={(isHidden, onGive) => (
        <>
          {!isHidden && (
            <>
              <p className={classes['text']}>{stored === undefined ? '' : holdsText(stored, keys.length)}</p>
              <p className={classes['muted']}>{deskWorkTexts.notInFile}</p>
            </>
          )}
          <GivingFields
            isHidden={isHidden}
            proposedGiver={remembered ?? ''}
            giverMissing={deskWorkTexts.givenByMissing}
            texts={deskWorkTexts}
            onGive={onGive}
            onClose={onClose}
          />
        </>
      )}
      done={(saved) => <Done saved={saved} onClose={onClose} />}
    />
  );
}

function holdsText({ decisions, lowerDesks, receipts }: StoredDesk, keyCount: number): string {
  const { length } = givenReceipts(receipts);
  return deskWorkTexts.holds(decisions.length, keyCount, lowerDesks.length, length);
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
