import { app, ipcMain } from 'electron';
import { appFolders, chooseUserDataFolder } from './folders/app-folders.ts';
import { allHandlers } from './ipc/all-handlers.ts';
import { serveContract } from './ipc/serve-contract.ts';
import { registerAppScheme, serveAppPages } from './security/app-protocol.ts';
import { lockDownPages, lockDownSession } from './security/lock-down.ts';
import { windowSession } from './security/sessions.ts';
import { isTrustedSender } from './security/trusted-sender.ts';
import { focusWindow, openMainWindow } from './window/main-window.ts';
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

function openApp(): void {
  lockDownSession(windowSession());
  const folders = appFolders(app);
  serveAppPages();
  setAppMenu();
  const window = openMainWindow(folders.windowStateFile);
  serveContract(ipcMain, allHandlers(window, folders), isTrustedSender);
  app.on('second-instance', () => {
    focusWindow(window);
  });
}
