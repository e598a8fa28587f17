import { Button } from '@mantine/core';
import { useState } from 'react';
import { SavedFileFacts } from '#renderer/backup/saved-file-facts.tsx';
import { call } from '#renderer/bridge/bridge.ts';
import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import classes from './hand-over.module.css';

/** A hand-over that was written. */
export type SavedHandOver = Extract<CallOutput<'hand-over:make'>, { status: 'saved' }>;

interface HandOverResultProps {
  readonly saved: SavedHandOver;
  readonly onClose: () => void;
}

/** What was written where, and what to do with it. */
export function HandOverResult({ saved, onClose }: HandOverResultProps) {
  const { id, fileName, folder, written } = saved;
  const [failure, setFailure] = useState<Failure>();
  const show = async () => {
    const shown = await call('hand-over:show-in-folder', { id });
    setFailure(shown.ok ? undefined : shown.error);
  };
  return (
    <>
      <Notice tone="done" title={handOverTexts.saved} isUrgent>
        <SavedFileFacts fileName={fileName} folder={folder} written={written} />
        {written.leftOutCount > 0 && <p>{handOverTexts.leftOut(written.leftOutCount)}</p>}
        <p>{handOverTexts.passOn}</p>
      </Notice>
      {failure !== undefined && <FailureMessage failure={failure} />}
      <div className={classes['buttons']}>
        <Button onClick={() => void show()}>{handOverTexts.openFolder}</Button>
        <Button variant="default" onClick={onClose}>
          {handOverTexts.close}
        </Button>
      </div>
    </>
  );
}
