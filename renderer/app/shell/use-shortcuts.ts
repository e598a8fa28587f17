import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { flushTyping } from '#renderer/questions/autosave/delayed-save.ts';
import { countShownUnsaved } from '#renderer/questions/autosave/drafts.ts';
import { enqueueSave } from '#renderer/storage/save-queue.ts';
import { frameTexts } from '#renderer/texts/frame.ts';
import { ADDRESSES } from '#renderer/ui/addresses.ts';
import { undoLatest } from '#renderer/ui/undo.tsx';

const SAVED_NOTICE_ID = 'saved';

/** In a text the browser's own Ctrl+Z takes back what was typed; a radio or a tick box has none. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable]')
  );
}

/** Saves what is being typed; the notice comes when the disk has it, and tells of what the disk cannot take. */
async function saveNow(): Promise<void> {
  flushTyping();
  await enqueueSave(() => Promise.resolve());
  notifications.hide(SAVED_NOTICE_ID);
  notifications.show({
    id: SAVED_NOTICE_ID,
    message: frameTexts.savedNow(countShownUnsaved()),
    autoClose: 2_500,
  });
}

/** F1 opens the guide, Ctrl+S shows that all is saved, Ctrl+Z outside of fields takes back what was done last. */
export function useShortcuts(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (event.key === 'F1') {
        event.preventDefault();
        navigate(ADDRESSES.help);
      } else if (isControl && event.key.toLowerCase() === 's') {
        event.preventDefault();
        void saveNow();
      } else if (isControl && event.key.toLowerCase() === 'z' && !isTyping(event.target)) {
        event.preventDefault();
        void undoLatest();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [navigate]);
}
