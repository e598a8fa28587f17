import { frameTexts } from '#renderer/texts/frame.ts';
import type { OpenFailure } from '#renderer/storage/open-storage.ts';
import { SupportBundle } from '#renderer/support/support-bundle.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './frameless.module.css';

interface StartFailureProps {
  readonly failure: OpenFailure;
}

/** What stands in the window when the working store cannot be used; nothing has been written. */
export function StartFailure({ failure }: StartFailureProps) {
  const { title, lead } = frameTexts.startFailure[failure.reason];
  return (
    <main className={classes['page']}>
      <Notice tone="serious" title={title} isUrgent actions={<SupportBundle />}>
        <p>{lead}</p>
      </Notice>
    </main>
  );
}
