import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { verifyTexts } from '#renderer/texts/verify-file.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import classes from './verify-file.module.css';

interface SaveSealedPartProps {
  readonly fileName: string;
  readonly fileSha256: string;
  readonly action: string;
}

type Saved = Extract<CallOutput<'report:save-sealed-part'>, { status: 'saved' }>;

/** Saves what was sealed without what came around it on the way, and says where it is then. */
export function SaveSealedPart({ fileName, fileSha256, action }: SaveSealedPartProps) {
  const [isSaving, setIsSaving] = useState(false);
  const [saved, setSaved] = useState<Saved>();
  const [failure, setFailure] = useState<Failure>();
  const save = async () => {
    setIsSaving(true);
    const result = await call('report:save-sealed-part', { fileName, fileSha256 });
    setIsSaving(false);
    setFailure(result.ok ? undefined : result.error);
    if (result.ok && result.value.status === 'saved') setSaved(result.value);
  };
  return (
    <div className={classes['savePart']}>
      <Button
        disabled={isSaving}
        onClick={() => {
          void save();
        }}
      >
        {action}
      </Button>
      <span role="status">{saved !== undefined && verifyTexts.partSaved(saved.fileName, saved.folder)}</span>
      {failure !== undefined && <FailureMessage failure={failure} />}
    </div>
  );
}
