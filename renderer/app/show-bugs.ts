import { notifications } from '@mantine/notifications';
import { noteFault } from '#renderer/bridge/note-fault.ts';
import { frameTexts } from '#renderer/texts/frame.ts';

const BUG_NOTICE_ID = 'bug';

/** One notice for however many faults come at once; Chromium itself writes what they say to the console. */
function show(): void {
  notifications.hide(BUG_NOTICE_ID);
  notifications.show({
    id: BUG_NOTICE_ID,
    color: 'red',
    title: frameTexts.bug.title,
    message: frameTexts.bug.lead,
    autoClose: false,
  });
}

/** A mistake of ours that nobody catches is at least said, and that what was saved is still there. */
export function showBugs(): void {
  window.addEventListener('unhandledrejection', ({ reason }: { readonly reason: unknown }) => {
    noteFault(reason);
    show();
  });
  window.addEventListener('error', (event) => {
    // Chromium also reports here that a layout took two rounds; that comes without an error.
    if (!(event.error instanceof Error)) return;
    noteFault(event.error);
    show();
  });
}
