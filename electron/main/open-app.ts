import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, ipcMain } from 'electron';
import { openTroubleLog } from '#services/support/trouble-log.ts';
import { placeOfArguments } from '#shared/base/start-place.ts';
import { faultOfError, faultOfFailure } from '#shared/support/trouble.ts';
import { backupArgument } from './backup/backup-argument.ts';
import { createOpenedBackup } from './backup/opened-backup.ts';
import { appFolders, chooseUserDataFolder } from './folders/app-folders.ts';
import { dataBesideProgram, isWritable, NOT_WRITABLE } from './folders/data-beside.ts';
import { allHandlers } from './ipc/all-handlers.ts';
import { emitEvent } from './ipc/emit-event.ts';
import { serveContract } from './ipc/serve-contract.ts';
import { registerAppScheme, serveAppPages } from './security/app-protocol.ts';
import { lockDownPages, lockDownSession } from './security/lock-down.ts';
import { windowSession } from './security/sessions.ts';
import { isTrustedSender } from './security/trusted-sender.ts';
import { focusWindow, openMainWindow, rememberPlace } from './window/main-window.ts';
import { snapshotOnQuit } from './store/snapshot-on-quit.ts';
import { makeSnapshotsRegularly, openStoreSafety } from './store/store-safety.ts';
import { setAppMenu } from './window/menu.ts';
import { createAskedPlace } from './window/asked-place.ts';
import { jumpListTasks } from './window/jump-list.ts';
import { createOpenedReports, reportArguments } from './window/opened-reports.ts';
import { noteTroubles } from './window/note-troubles.ts';
import { saveAtLogOff } from './window/save-at-log-off.ts';
import { stopOnBug } from './window/stop-on-bug.ts';

app.setAppUserModelId('vn.haiphong.tu-kiem-attt');
const beside = dataBesideProgram({ isPackaged: app.isPackaged, execPath: process.execPath }, process.env, {
  isFolder: (candidate) => statSync(candidate, { throwIfNoEntry: false })?.isDirectory() === true,
  isFile: existsSync,
});
if (beside !== null && !isWritable(beside)) {
  dialog.showErrorBox('Chưa mở được Tự kiểm ATTT', NOT_WRITABLE);
  app.exit(1);
}
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
} else {
  app.quit();
}

async function openApp(): Promise<void> {
  lockDownSession(windowSession());
  const safety = openStoreSafety(folders, process.env);
  serveAppPages();
  setAppMenu();
  if (process.platform === 'win32') app.setUserTasks(jumpListTasks(process.execPath));
  await safety.keptStores.lookBeforeStart(new Date());
  const window = openMainWindow(folders.windowStateFile);
  const openedBackup = createOpenedBackup(backupArgument(process.argv, process.cwd()));
  const openedReports = createOpenedReports(reportArguments(process.argv, process.cwd()));
  const askedPlace = createAskedPlace(placeOfArguments(process.argv));
  const opened = { openedBackup, openedReports, askedPlace };
  const handlers = allHandlers(window, folders, safety, { troubles, ...opened });
  serveContract(ipcMain, handlers, isTrustedSender, (name, failure) => {
    const fault = failure instanceof Error ? faultOfError(failure) : faultOfFailure(failure);
    if (fault !== null) troubles.note(name, fault, new Date());
  });
  snapshotOnQuit(app, safety);
  saveAtLogOff(window, () => {
    rememberPlace(window, folders.windowStateFile);
    void safety.makeDueSnapshot();
  });
  makeSnapshotsRegularly(safety);
  app.on('second-instance', (_event, argv, workingFolder) => {
    focusWindow(window);
    const reports = reportArguments(argv, workingFolder);
    openedReports.add(reports);
    if (reports.length > 0) emitEvent(window.webContents, 'report:opened', {});
    const place = placeOfArguments(argv);
    if (place !== null) {
      askedPlace.ask(place);
      emitEvent(window.webContents, 'app:place-asked', {});
    }
    const file = backupArgument(argv, workingFolder);
    if (file === null) return;
    openedBackup.choose(file);
    emitEvent(window.webContents, 'backup:opened', { fileName: path.basename(file) });
  });
}
