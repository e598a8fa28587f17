import { Button } from '@mantine/core';
import { retrySaves, useSaveState } from '#renderer/storage/save-queue.ts';
import { frameTexts } from '#renderer/texts/frame.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './shell.module.css';

/** Stands above every screen as long as something is not on the disk. */
export function SaveFailureNotice() {
  const state = useSaveState();
  if (state.status !== 'failed') return null;
  const { title, lead } = frameTexts.saveFailure[state.reason];
  return (
    <div className={classes['saveFailure']}>
      <Notice
        tone="serious"
        title={title}
        isUrgent
        actions={
          state.reason !== 'refused' && (
            <Button
              onClick={() => {
                void retrySaves();
              }}
            >
              {frameTexts.retrySave}
            </Button>
          )
        }
      >
        <p>{lead}</p>
      </Notice>
    </div>
  );
}
