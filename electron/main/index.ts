import { app, ipcMain } from 'electron';
import { appFolders, chooseUserDataFolder } from './folders/app-folders.ts';
import { allHandlers } from './ipc/all-handlers.ts';
import { serveContract } from './ipc/serve-contract.ts';
import { registerAppScheme, serveAppPages } from './security/app-protocol.ts';
import { lockDownPages, lockDownSession } from './security/lock-down.ts';
import { windowSession } from './security/sessions.ts';
import { isTrustedSender } from './security/trusted-sender.ts';
import { focusWindow, openMainWindow } from './window/main-window.ts';
import { snapshotOnQuit } from './store/snapshot-on-quit.ts';
import { makeSnapshotsRegularly, openStoreSafety } from './store/store-safety.ts';
import { setAppMenu } from './window/menu.ts';
import { stopOnBug } from './window/stop-on-bug.ts';

app.setAppUserModelId('vn.haiphong.tu-kiem-attt');
chooseUserDataFolder(app, process.env);
process.on('uncaughtException', stopOnBug);

if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  lockDownPages(app);
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(openApp);
} else {
  app.quit();
}

async function openApp(): Promise<void> {
  lockDownSession(windowSession());
  const folders = appFolders(app, process.env);
  const safety = openStoreSafety(folders, process.env);
  serveAppPages();
  setAppMenu();
  await safety.keptStores.lookBeforeStart(new Date());
  const window = openMainWindow(folders.windowStateFile);
  serveContract(ipcMain, allHandlers(window, folders, safety), isTrustedSender);
  snapshotOnQuit(app, safety);
  makeSnapshotsRegularly(safety);
  app.on('second-instance', () => {
    focusWindow(window);
  });
}
