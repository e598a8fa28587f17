import path from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { APP_PAGE } from '../security/app-url.ts';
import { offerReloadOnTrouble } from './renderer-recovery.ts';
import { MINIMUM_SIZE, placeWindow, readWindowState, writeWindowState } from './window-state.ts';

/** Shown until the page has drawn itself; light and dark as the page's own surfaces. */
const BACKGROUND = '#f7f6f4';

/** Opens the app's one window. */
export function openMainWindow(windowStateFile: string): BrowserWindow {
  const remembered = readWindowState(windowStateFile);
  const workAreas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...placeWindow(remembered, workAreas),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: 'Tự kiểm ATTT',
    backgroundColor: BACKGROUND,
    show: false,
    webPreferences: {
      preload: path.resolve(import.meta.dirname, '../preload/bridge.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  });
  if (remembered?.isMaximized === true) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    writeWindowState(windowStateFile, {
      ...window.getNormalBounds(),
      isMaximized: window.isMaximized(),
    });
  });
  offerReloadOnTrouble(window);
  void window.loadURL(APP_PAGE);
  return window;
}

/** Brings the window to the front when the app is started a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
