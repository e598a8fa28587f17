import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CollationRequest } from '#shared/desk/collation-request.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { exportCollation, useDeskRun } from './desk-run.ts';
import classes from './desk-sources.module.css';

const texts = deskTexts.exports;
const KINDS = ['xlsx', 'missing', 'csv', 'ndjson'] as const;

/** What can be written of the picture. */
export function ExportsTab({ request }: { readonly request: CollationRequest }) {
  const isBusy = useDeskRun(({ work }) => work !== 'none');
  const { campaign, deadline } = request;
  return (
    <div className={classes['sources']}>
      <p className={classes['muted']}>{texts.lead}</p>
      <Saved />
      <ul className={classes['exports']}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <div>
              <h2>{texts[kind].title}</h2>
              <p className={classes['muted']}>{texts[kind].text}</p>
            </div>
            <Button disabled={isBusy} onClick={() => void exportCollation({ kind, campaign, deadline })}>
              {texts[kind].action}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Saved() {
  const saved = useDeskRun((run) => run.saved);
  const [failure, setFailure] = useState<Failure>();
  if (saved === null) return null;
  const { id, fileName, folder, unreadCount } = saved;
  const show = async () => {
    const shown = await call('desk:show-in-folder', { id });
    setFailure(shown.ok ? undefined : shown.error);
  };
  return (
    <div role="status" className={classes['saved']}>
      <Notice
        tone={unreadCount === 0 ? 'done' : 'warning'}
        title={texts.saved(fileName, folder)}
        actions={
          <Button size="compact-md" onClick={() => void show()}>
            {texts.show}
          </Button>
        }
      >
        {unreadCount > 0 && <p>{texts.unread(unreadCount)}</p>}
      </Notice>
      {failure !== undefined && <FailureMessage failure={failure} />}
    </div>
  );
}
