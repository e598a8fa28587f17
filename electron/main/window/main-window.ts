import path from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_PAGE } from '../security/app-url.ts';
import { keepInSight } from './keep-in-sight.ts';
import { offerReloadOnTrouble } from './renderer-recovery.ts';
import { MINIMUM_SIZE, placeWindow, readWindowState, writeWindowState } from './window-state.ts';

/** Shown until the page has drawn itself, in the colours of its frame. */
const BACKGROUND = { light: '#f3f1ee', dark: '#1b1a19' } as const;

/** Opens the app's one window. */
export function openMainWindow(windowStateFile: string): BrowserWindow {
  const remembered = readWindowState(windowStateFile);
  const workAreas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...placeWindow(remembered, workAreas),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: 'Tự kiểm ATTT',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
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
    rememberPlace(window, windowStateFile);
  });
  keepInSight(window);
  offerReloadOnTrouble(window);
  void window.loadURL(APP_PAGE);
  return window;
}

/** Keeps where the window stands for the next start. */
export function rememberPlace(window: BrowserWindow, windowStateFile: string): void {
  writeWindowState(windowStateFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
}

/** Brings the window to the front when the app is started a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
