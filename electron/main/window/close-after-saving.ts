import type { BrowserWindow } from 'electron';

/** A page that does not answer, or a disk that takes nothing, holds nobody up any longer. */
const MOST_MS = 3_000;

/** The window's way out. */
export interface ClosingWindow {
  /** The page has saved what was typed: nothing is left to wait for. */
  readonly goOn: () => void;
}

type ClosedWindow = Pick<BrowserWindow, 'on' | 'close' | 'isDestroyed'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'isCrashed'>;
};

/**
 * Lets the page save what is being typed before its window closes: the last letters wait for a pause in typing, and a
 * page that goes has no time left for them. `ask` tells the page.
 */
export function closeAfterSaving(window: ClosedWindow, ask: () => void): ClosingWindow {
  let state: 'open' | 'asked' | 'free' = 'open';
  const goOn = () => {
    if (state !== 'asked' || window.isDestroyed()) return;
    state = 'free';
    window.close();
  };
  window.on('close', (event) => {
    if (state === 'free' || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (state === 'asked') return;
    state = 'asked';
    setTimeout(goOn, MOST_MS);
    ask();
  });
  return { goOn };
}
