import { app, ipcMain, session } from 'electron';
import { openKeyStore } from '#services/keys/key-store.ts';
import { openPackShelf } from '#services/packs/pack-shelf.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { appFolders, chooseUserDataFolder } from './app-folders.ts';
import { appHandlers } from './ipc/app.handlers.ts';
import { documentsHandlers } from './ipc/documents.handlers.ts';
import { evidenceHandlers } from './ipc/evidence.handlers.ts';
import { keysHandlers } from './ipc/keys.handlers.ts';
import { packsHandlers } from './ipc/packs.handlers.ts';
import { reportHandlers } from './ipc/report.handlers.ts';
import { siteCheckHandlers } from './ipc/site-check.handlers.ts';
import { serveContract } from './ipc/serve-contract.ts';
import { registerAppScheme, serveAppPages } from './security/app-protocol.ts';
import { lockDownPages, lockDownSession } from './security/lock-down.ts';
import { systemProtector } from './security/system-protector.ts';
import { isTrustedSender } from './security/trusted-sender.ts';
import { siteCheckChild } from './site-check/site-check-child.ts';
import { focusWindow, openMainWindow } from './window/main-window.ts';
import { setAppMenu } from './window/menu.ts';
import { stopOnBug } from './window/stop-on-bug.ts';
import { startReportWorker } from './workers/start-report-worker.ts';
import { workerJobRunner } from './workers/run-worker-job.ts';

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
  const folders = appFolders(app);
  lockDownSession(session.defaultSession);
  serveAppPages();
  setAppMenu();
  const window = openMainWindow(folders.windowStateFile);
  const keyStore = openKeyStore(folders.keys, systemProtector);
  const packs = openPackShelf(folders.packs, builtInDirectives);
  const runJob = workerJobRunner(startReportWorker);
  serveContract(
    ipcMain,
    {
      ...appHandlers(folders.data),
      ...documentsHandlers(window, folders.documents, packs, runJob),
      ...evidenceHandlers(window, folders.evidence, runJob),
      ...keysHandlers(keyStore),
      ...packsHandlers(window, packs, runJob),
      ...reportHandlers(window, folders, keyStore, packs, runJob),
      ...siteCheckHandlers(window, folders.documents, runJob, siteCheckChild(app, process.env)),
    },
    isTrustedSender,
  );
  app.on('second-instance', () => {
    focusWindow(window);
  });
}
