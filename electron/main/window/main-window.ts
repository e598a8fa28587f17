import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { builtFolder } from '../folders/built-folder.ts';
import { keepInSight } from './keep-in-sight.ts';
import { offerReloadOnTrouble } from './renderer-recovery.ts';
import { MINIMUM_SIZE, placeWindow, readWindowState, rememberPlace } from './window-state.ts';

/** Shown until the page has drawn itself, in the colours of its frame. */
const BACKGROUND = { light: '#f3f1ee', dark: '#1b1a19' } as const;

/** Makes the app's one window, which stays hidden until a page has been loaded into it and has drawn itself. */
export function makeMainWindow(windowStateFile: string): BrowserWindow {
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
      preload: path.join(builtFolder(app), 'preload', 'bridge.cjs'),
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
  return window;
}

/** Brings the window to the front when the app is started a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
