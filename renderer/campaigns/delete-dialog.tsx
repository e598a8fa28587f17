import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '#shared/failures/failure.ts';
import { closedTexts as texts } from '#renderer/texts/closed-campaigns.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import classes from './closed-list.module.css';

const WIDTH = 620;

interface DeleteDialogProps {
  readonly name: string;
  /** What goes and what stays, line by line. */
  readonly goes: readonly string[];
  readonly stays: readonly string[];
  /** Gives what could not be done, where something could not. */
  readonly onDelete: () => Promise<Failure | null>;
  readonly onClose: () => void;
}

/** Names what goes and what stays before a campaign is deleted; a backup is offered first. */
export function DeleteDialog({ name, goes, stays, onDelete, onClose }: DeleteDialogProps) {
  const [isUnderstood, setIsUnderstood] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = async () => {
    setIsWorking(true);
    const failed = await onDelete();
    setIsWorking(false);
    setFailure(failed);
    if (failed === null) onClose();
  };
  return (
    <WorkDialog title={texts.dialogTitle} width={WIDTH} isWorking={isWorking} onClose={onClose}>
      <div className={classes['dialog']}>
        <p>
          <strong>{name}</strong>
        </p>
        <Lines title={texts.goesTitle} lines={goes} />
        <Lines title={texts.staysTitle} lines={stays} />
        {failure !== null && <FailureMessage failure={failure} />}
        <Checkbox
          label={texts.understood}
          checked={isUnderstood}
          onChange={(event) => {
            setIsUnderstood(event.currentTarget.checked);
          }}
        />
        <div className={classes['buttons']}>
          <Button component="a" href={href(ADDRESSES.myData)} onClick={onClose}>
            {texts.backupFirst}
          </Button>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button disabled={!isUnderstood} loading={isWorking} onClick={() => void confirm()}>
            {texts.confirm}
          </Button>
        </div>
      </div>
    </WorkDialog>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
