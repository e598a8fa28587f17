import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain } from 'electron';
import { CALL_NAMES } from 'virtual:contract-names';
import { openTroubleLog } from '#services/support/trouble-log.ts';
import { placeOfArguments } from '#shared/base/start-place.ts';
import { backupArgument } from './backup/backup-argument.ts';
import { createOpenedBackup } from './backup/opened-backup.ts';
import { appFolders, chooseUserDataFolder } from './folders/app-folders.ts';
import {
  dataBesideProgram,
  isForbidden,
  isWritable,
  NOT_WRITABLE,
  notWritableWords,
} from './folders/data-beside.ts';
import { emitEvent } from './ipc/emit-event.ts';
import type { Opened } from './ipc/handler-deps.ts';
import { waitingCalls } from './ipc/waiting-calls.ts';
import { APP_PAGE } from './security/app-url.ts';
import { registerAppScheme, scriptLoaded, serveAppPages } from './security/app-protocol.ts';
import { lockDownPages, lockDownSession } from './security/lock-down.ts';
import { windowSession } from './security/sessions.ts';
import { openKeptStores } from './store/kept-stores.ts';
import { focusWindow, makeMainWindow } from './window/main-window.ts';
import { setAppMenu } from './window/menu.ts';
import { createAskedPlace } from './window/asked-place.ts';
import { jumpListTasks } from './window/jump-list.ts';
import { createOpenedReports, reportArguments } from './window/opened-reports.ts';
import { noteTroubles } from './window/note-troubles.ts';
import { stopOnBug } from './window/stop-on-bug.ts';

app.setAppUserModelId('vn.haiphong.tu-kiem-attt');
const beside = dataBesideProgram({ isPackaged: app.isPackaged, execPath: process.execPath }, process.env, {
  isFolder: (candidate) => statSync(candidate, { throwIfNoEntry: false })?.isDirectory() === true,
  isFile: existsSync,
});
if (beside !== null && !isWritable(beside)) refuseToOpen(NOT_WRITABLE);
chooseUserDataFolder(app, process.env, beside);
const folders = appFolders(app, process.env, beside);
const troubles = openTroubleLog(folders.troubleLogFile);
process.on('uncaughtException', stopOnBug(troubles));

if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  lockDownPages(app);
  app.on('window-all-closed', () => {
    app.quit();
  });
  noteTroubles(app, troubles);
  void app.whenReady().then(openApp).catch(stopOnBug(troubles));
} else if (isForbidden(folders.data)) refuseToOpen(notWritableWords(folders.data));
else {
  // another one is open, and comes to the front
  app.quit();
}

function refuseToOpen(why: string): void {
  dialog.showErrorBox('Chưa mở được Tự kiểm ATTT', why);
  app.exit(1);
}

/** The window first; what answers the page is loaded while the page is busy with its own script. */
async function openApp(): Promise<void> {
  lockDownSession(windowSession());
  serveAppPages();
  setAppMenu();
  if (process.platform === 'win32') app.setUserTasks(jumpListTasks(process.execPath));
  const window = makeMainWindow(folders.windowStateFile);
  await openKeptStores(folders.workingStore, folders.keptStores).lookBeforeStart(new Date());
  const loaded = scriptLoaded(windowSession());
  const calls = waitingCalls(ipcMain, CALL_NAMES);
  void window.loadURL(APP_PAGE);
  const opened = {
    openedBackup: createOpenedBackup(backupArgument(process.argv, process.cwd())),
    openedReports: createOpenedReports(reportArguments(process.argv, process.cwd())),
    askedPlace: createAskedPlace(placeOfArguments(process.argv)),
  };
  app.on('second-instance', (_event, argv, workingFolder) => {
    focusWindow(window);
    takeOver(window, opened, argv, workingFolder);
  });
  await loaded;
  const { serveApp } = await import('./serve-app.ts');
  serveApp(app, window, folders, calls, { troubles, ...opened });
}

/** What a second start was asked to open is opened by this one. */
function takeOver(
  { webContents }: BrowserWindow,
  { openedBackup, openedReports, askedPlace }: Opened,
  argv: readonly string[],
  workingFolder: string,
): void {
  const reports = reportArguments(argv, workingFolder);
  openedReports.add(reports);
  if (reports.length > 0) emitEvent(webContents, 'report:opened', {});
  const place = placeOfArguments(argv);
  if (place !== null) {
    askedPlace.ask(place);
    emitEvent(webContents, 'app:place-asked', {});
  }
  const file = backupArgument(argv, workingFolder);
  if (file === null) return;
  openedBackup.choose(file);
  emitEvent(webContents, 'backup:opened', { fileName: path.basename(file) });
}
