import type { BrowserWindow } from 'electron';

/**
 * Saves what is still to be saved when the user logs off or the PC is shut down: Windows then ends the app without
 * closing its window. The page has handed over what was typed when the window lost the focus; nothing is held up.
 */
export function saveAtLogOff(window: Pick<BrowserWindow, 'on'>, save: () => void): void {
  // asked first, by releases that know it; the end follows at once
  window.on('query-session-end', save);
  window.on('session-end', save);
}
