import { app, type BrowserWindow, Notification } from 'electron';
import { focusWindow } from './main-window.ts';

/** Work that takes less is waited for in front of the screen. */
const LONG_MS = 15_000;

/** Tells that long work has ended while the window was not in front: by a notice of the system and in the task bar. */
export function tellWhenDone(window: BrowserWindow): (sentence: string) => void {
  const startedAt = Date.now();
  return (sentence) => {
    if (Date.now() - startedAt < LONG_MS || window.isDestroyed() || window.isFocused()) return;
    window.flashFrame(true);
    if (!Notification.isSupported()) return;
    const notice = new Notification({ title: app.getName(), body: sentence });
    notice.on('click', () => {
      if (!window.isDestroyed()) focusWindow(window);
    });
    notice.show();
  };
}
