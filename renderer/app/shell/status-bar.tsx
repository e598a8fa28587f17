import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconRefresh,
  IconShieldLock,
  IconWorld,
} from '@tabler/icons-react';
import { useCheckRun } from '#renderer/features/websites/check-run.ts';
import { useIsTypingWaiting, useShownUnsavedCount } from '#renderer/questions/autosave/drafts.ts';
import { type SaveState, useSaveState } from '#renderer/storage/save-queue.ts';
import { assertNever } from '#shared/base/assert-never.ts';
import { formatTimeOfDay } from '#shared/base/dates.ts';
import { frameTexts } from '#renderer/texts/frame.ts';
import classes from './status-bar.module.css';

function sentence(state: SaveState, unsavedCount: number): string {
  switch (state.status) {
    case 'idle':
      return frameTexts.status.idle(unsavedCount);
    case 'saving':
      return frameTexts.status.saving;
    case 'saved':
      return frameTexts.status.savedAt(formatTimeOfDay(state.savedAt), unsavedCount);
    case 'failed':
      return frameTexts.status.failed;
    default:
      return assertNever(state);
  }
}

const ICONS = {
  idle: IconCircleCheck,
  saving: IconRefresh,
  saved: IconCircleCheck,
  failed: IconCircleX,
} as const;

/** The last line of the window: what has been saved when, and what the program does not do. */
export function StatusBar() {
  const saveState = useSaveState();
  const isTyping = useIsTypingWaiting('');
  const state: SaveState = isTyping && saveState.status !== 'failed' ? { status: 'saving' } : saveState;
  const unsavedCount = useShownUnsavedCount();
  const isUnsaved = unsavedCount > 0 && (state.status === 'saved' || state.status === 'idle');
  const Icon = isUnsaved ? IconAlertTriangle : ICONS[state.status];
  const isCheckingSites = useCheckRun().status === 'running';
  const NetworkIcon = isCheckingSites ? IconWorld : IconShieldLock;
  return (
    <footer className={classes['bar']}>
      <span role="status" className={classes['entry']} data-status={isUnsaved ? 'unsaved' : state.status}>
        <Icon size={16} stroke={1.8} aria-hidden />
        {sentence(state, unsavedCount)}
      </span>
      <span className={classes['entry']}>
        <NetworkIcon size={16} stroke={1.8} aria-hidden />
        {isCheckingSites ? frameTexts.status.checkingSites : frameTexts.status.offline}
      </span>
      <span className={classes['hint']}>{frameTexts.status.help}</span>
    </footer>
  );
}
