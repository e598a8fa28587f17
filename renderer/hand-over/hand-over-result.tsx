import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '#renderer/bridge/bridge.ts';
import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { formatBytes } from '#renderer/ui/format-bytes.ts';
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
  const { savedFacts } = handOverTexts;
  const show = async () => {
    const shown = await call('hand-over:show-in-folder', { id });
    setFailure(shown.ok ? undefined : shown.error);
  };
  return (
    <>
      <Notice tone="done" title={handOverTexts.saved} isUrgent>
        <div className={classes['result']}>
          <FactList
            facts={[
              { name: savedFacts.file, value: fileName },
              { name: savedFacts.folder, value: folder },
              { name: savedFacts.size, value: formatBytes(written.sizeBytes) },
              { name: savedFacts.evidence, value: handOverTexts.evidenceCount(written.evidenceCount) },
            ]}
          />
        </div>
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
