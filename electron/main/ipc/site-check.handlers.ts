import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { shownName } from '#services/evidence/evidence-store.ts';
import type { HostsListStore } from '#services/hosts-list/hosts-list-store.ts';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';
import { MAX_HOSTS_LIST_BYTES } from '#services/hosts-list/hosts-list.ts';
import { slugify } from '#shared/base/vietnamese-text.ts';
import { fail, ok } from '#shared/base/result.ts';
import { startSiteChecks } from '../site-check/start-site-checks.ts';
import type { SiteCheckChild } from '../site-check/site-check-child.ts';
import { openInBrowser } from '../security/open-in-browser.ts';
import type { RunWorkerJob } from '../workers/run-worker-job.ts';
import { openWithSystem } from './app.handlers.ts';
import { emitEvent } from './emit-event.ts';
import type { HandlersOf } from './serve-contract.ts';

const WRITE_LIMIT_MS = 60_000;
const NO_PROGRESS_BAR = -1;

/** What the page may do with websites. The network is touched by `site-check:run` alone. */
export function siteCheckHandlers(
  window: BrowserWindow,
  documentsFolder: string,
  runJob: RunWorkerJob,
  hostsList: HostsListStore,
  { startWorker, settingsFor, askBrowser }: SiteCheckChild,
): HandlersOf<'site-check'> {
  let running: AbortController | null = null;
  const cancel = () => {
    running?.abort();
  };

  const run: HandlersOf<'site-check'>['site-check:run'] = async (request) => {
    if (running !== null) return fail({ code: 'busy', detail: 'site-check:run' });
    running = new AbortController();
    const checkedSiteIds: string[] = [];
    // A page that has crashed has nobody left to give the results to.
    window.webContents.once('render-process-gone', cancel);
    const showProgress = taskbarProgress(
      window,
      request.sites.map(({ siteId }) => siteId),
    );
    try {
      const status = await startSiteChecks(request, {
        startWorker,
        askBrowser,
        settings: {
          ...(await settingsFor(request.sites[0]?.url ?? '')),
          hostsListFile: await hostsList.file(),
        },
        signal: running.signal,
        now: () => new Date(),
        onProgress: (progress) => {
          showProgress(progress.siteId, progress.fraction);
          emitEvent(window.webContents, 'site-check:progress', progress);
        },
        onChecked: (checked) => {
          checkedSiteIds.push(checked.siteId);
          showProgress(checked.siteId, 1);
          emitEvent(window.webContents, 'site-check:checked', checked);
        },
      });
      return ok({ status, checkedSiteIds });
    } finally {
      running = null;
      if (!window.isDestroyed()) {
        window.webContents.off('render-process-gone', cancel);
        window.setProgressBar(NO_PROGRESS_BAR);
      }
    }
  };

  return {
    'site-check:run': run,
    'site-check:cancel': () => {
      cancel();
      return Promise.resolve(ok({}));
    },
    ...noticeHandlers(window, documentsFolder, runJob),
    ...hostsListHandlers(window, hostsList, runJob),
    'site-check:search-in-browser': async ({ host }) => {
      const query = encodeURIComponent(`site:${host} "nhà cái"`);
      const url = `https://www.google.com/search?q=${query}`;
      return ok({
        isOpened: await openInBrowser(window, url, `Tìm trên Google những trang lạ của ${host}?`),
      });
    },
  };
}

/** The bar in the taskbar: the mean of all sites, each from 0 to 1. */
function taskbarProgress(window: BrowserWindow, siteIds: readonly string[]) {
  const fractions = new Map(siteIds.map((siteId) => [siteId, 0]));
  return (siteId: string, fraction: number): void => {
    fractions.set(siteId, fraction);
    const sum = [...fractions.values()].reduce((total, part) => total + part, 0);
    if (!window.isDestroyed()) window.setProgressBar(sum / fractions.size);
  };
}

/** The PDF for whoever looks after a site. */
function noticeHandlers(
  window: BrowserWindow,
  documentsFolder: string,
  runJob: RunWorkerJob,
): Pick<HandlersOf<'site-check'>, 'site-check:save-notice' | 'site-check:open-notice'> {
  const savedFiles = new Map<string, string>();
  return {
    'site-check:save-notice': async ({ check, sender }) => {
      const name = `ket-qua-kiem-tra-${slugify(check.result.host, 60, 'website')}.pdf`;
      const targetPath = await chooseTarget(window, path.join(documentsFolder, name));
      if (targetPath === null) return ok({ status: 'not-chosen' });
      const written = await runJob(
        'write-vendor-notice',
        { check, sender, createdAt: new Date(), targetPath },
        { timeLimitMs: WRITE_LIMIT_MS },
      );
      if (!written.ok) return written;
      const id = randomUUID();
      savedFiles.set(id, targetPath);
      return ok({
        status: 'saved',
        id,
        fileName: path.basename(targetPath),
        folder: path.dirname(targetPath),
      });
    },
    'site-check:open-notice': ({ id }) => {
      const file = savedFiles.get(id);
      return file === undefined
        ? Promise.resolve(fail({ code: 'file-not-found', detail: id }))
        : openWithSystem(file);
    },
  };
}

type HostsListCalls =
  'site-check:describe-hosts-list' | 'site-check:choose-hosts-list' | 'site-check:remove-hosts-list';

/** The list of bad hosts: looked into by a worker, kept only when it holds any. */
function hostsListHandlers(
  window: BrowserWindow,
  hostsList: HostsListStore,
  runJob: RunWorkerJob,
): Pick<HandlersOf<'site-check'>, HostsListCalls> {
  return {
    'site-check:describe-hosts-list': async () => ok({ list: await hostsList.describe() }),
    'site-check:choose-hosts-list': async () => {
      const [filePath] = await chooseHostsList(window);
      if (filePath === undefined) return ok({ status: 'not-chosen' });
      const content = await readChosenFile(filePath, MAX_HOSTS_LIST_BYTES);
      if (!content.ok) return content;
      const counted = await runJob(
        'count-hosts',
        { content: content.value },
        { timeLimitMs: WRITE_LIMIT_MS },
      );
      if (!counted.ok) return counted;
      const { hostCount } = counted.value;
      if (hostCount === 0) return ok({ status: 'no-hosts' });
      const importedAt = new Date().toISOString();
      const name = shownName(path.basename(filePath));
      const kept = await hostsList.put(content.value, { name, hostCount, importedAt });
      return kept.ok ? ok({ status: 'taken-in' }) : kept;
    },
    'site-check:remove-hosts-list': async () => {
      await hostsList.remove();
      return ok({});
    },
  };
}

async function chooseHostsList(window: BrowserWindow): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Chọn danh sách tên miền xấu',
    buttonLabel: 'Dùng danh sách này',
    properties: ['openFile'],
    filters: [{ name: 'Danh sách dạng hosts', extensions: ['txt', 'hosts', 'list', '*'] }],
  });
  return filePaths;
}

async function chooseTarget(window: BrowserWindow, defaultPath: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Lưu kết quả kiểm tra',
    buttonLabel: 'Lưu kết quả',
    defaultPath,
    filters: [{ name: 'Tệp PDF', extensions: ['pdf'] }],
  });
  if (canceled || filePath === '') return null;
  return path.extname(filePath).toLowerCase() === '.pdf' ? filePath : `${filePath}.pdf`;
}
