import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { slugify } from '#shared/base/vietnamese-text.ts';
import { fail, ok } from '#shared/base/result.ts';
import { runSiteChecks } from '../site-check/run-site-checks.ts';
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
  { startWorker, settingsFor }: SiteCheckChild,
): HandlersOf<'site-check'> {
  let running: AbortController | null = null;
  const cancel = () => {
    running?.abort();
  };

  const run: HandlersOf<'site-check'>['site-check:run'] = async (request) => {
    if (running !== null) return fail({ code: 'busy', detail: 'site-check:run' });
    running = new AbortController();
    // A page that has crashed has nobody left to give the results to.
    window.webContents.once('render-process-gone', cancel);
    const showProgress = taskbarProgress(
      window,
      request.sites.map(({ siteId }) => siteId),
    );
    try {
      const status = await runSiteChecks(request, {
        startWorker,
        settings: await settingsFor(request.sites[0]?.url ?? ''),
        signal: running.signal,
        now: () => new Date(),
        onProgress: (progress) => {
          showProgress(progress.siteId, progress.fraction);
          emitEvent(window.webContents, 'site-check:progress', progress);
        },
        onChecked: (checked) => {
          showProgress(checked.siteId, 1);
          emitEvent(window.webContents, 'site-check:checked', checked);
        },
      });
      return ok({ status });
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
