import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '#shared/failures/failure.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useDeskRun, type Writing } from './desk-run.ts';
import classes from './desk-sources.module.css';

const texts = deskTexts.exports;

/** What a line has written last, below its button: whoever has pressed it looks there. */
export function SavedFile({ by }: { readonly by: Writing }) {
  const saved = useDeskRun((run) => (run.saved?.by === by ? run.saved : null));
  const [failure, setFailure] = useState<Failure>();
  if (saved === null) return null;
  const { id, fileName, folder, unreadCount, differingCount } = saved;
  const show = async () => {
    const shown = await call('desk:show-in-folder', { id });
    setFailure(shown.ok ? undefined : shown.error);
  };
  return (
    <div role="status" className={classes['saved']}>
      <Notice
        tone={unreadCount + differingCount === 0 ? 'done' : 'warning'}
        title={texts.saved(fileName, folder)}
        actions={
          <Button size="compact-md" onClick={() => void show()}>
            {texts.show}
          </Button>
        }
      >
        {unreadCount > 0 && <p>{texts.unread(unreadCount)}</p>}
        {differingCount > 0 && <p>{texts.differing(differingCount)}</p>}
      </Notice>
      {failure !== undefined && <FailureMessage failure={failure} />}
    </div>
  );
}
