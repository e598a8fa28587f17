import { notifications } from '@mantine/notifications';
import { frameTexts } from '#renderer/texts/frame.ts';

function show(cause: unknown): void {
  notifications.show({
    color: 'red',
    title: frameTexts.bug.title,
    message: frameTexts.bug.lead(cause instanceof Error ? cause.message.slice(0, 200) : ''),
    autoClose: false,
  });
}

/** A mistake of ours that nobody catches is at least said, and that what was saved is still there. */
export function showBugs(): void {
  window.addEventListener('unhandledrejection', (event) => {
    show(event.reason);
  });
  window.addEventListener('error', (event) => {
    // Chromium also reports here that a layout took two rounds; that comes without an error.
    if (event.error instanceof Error) show(event.error);
  });
}
