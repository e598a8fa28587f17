import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { shownName } from '#services/evidence/evidence-store.ts';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';
import { MAX_HOSTS_LIST_BYTES } from '#services/hosts-list/hosts-list.ts';
import { siteName } from '#shared/checks/request/site-address.ts';
import type { CheckedSite } from '#shared/checks/request/site-check-request.ts';
import type { RawPicture } from '#shared/checks/result/site-picture.ts';
import { slugify } from '#shared/base/vietnamese-text.ts';
import { fail, ok } from '#shared/base/result.ts';
import { startSiteChecks } from '../site-check/start-site-checks.ts';
import { openInBrowser } from '../security/open-in-browser.ts';
import { tellWhenDone } from '../window/tell-in-background.ts';
import { emitEvent } from './emit-event.ts';
import { chooseFiles, chooseTarget, type FilesQuestion } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import { keepPictures, pictureHandlers } from './site-pictures.ts';
import { createSavedFiles } from './saved-files.ts';
import type { HandlersOf } from './serve-contract.ts';

const WRITE_LIMIT_MS = 60_000;
const NO_PROGRESS_BAR = -1;

const HOSTS_LIST_FILE: FilesQuestion = {
  title: 'Chọn danh sách tên miền xấu',
  buttonLabel: 'Dùng danh sách này',
  filter: { name: 'Danh sách dạng hosts', extensions: ['txt', 'hosts', 'list', '*'] },
  isForSeveral: false,
};

type SiteCheckDeps = DepsOf<
  'window' | 'folders' | 'safety' | 'runJob' | 'hostsList' | 'packs' | 'siteCheckChild'
>;

/** What the page may do with websites. The network is touched by `site-check:run` alone. */
export function siteCheckHandlers(deps: SiteCheckDeps): HandlersOf<'site-check'> {
  const { window, hostsList, packs, siteCheckChild } = deps;
  const { startWorker, settingsFor, askBrowser, hasBrowser } = siteCheckChild;
  let running: AbortController | null = null;
  const cancel = () => {
    running?.abort();
  };

  const run: HandlersOf<'site-check'>['site-check:run'] = async (request) => {
    if (running !== null) return fail({ code: 'busy', detail: 'site-check:run' });
    running = new AbortController();
    const checkedSiteIds: string[] = [];
    const told: Promise<void>[] = [];
    const tell = tellWhenDone(window);
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
          ...(await settingsFor(request.sites[0]?.url ?? '', request.isBrowserWanted)),
          hostsListFile: await hostsList.file(),
          broughtTables: await packs.broughtTables(),
        },
        signal: running.signal,
        now: () => new Date(),
        onProgress: (progress) => {
          showProgress(progress.siteId, progress.fraction);
          emitEvent(window.webContents, 'site-check:progress', progress);
        },
        onChecked: (checked, raw) => {
          checkedSiteIds.push(checked.siteId);
          showProgress(checked.siteId, 1);
          told.push(tellChecked(deps, checked, raw));
        },
      });
      await Promise.all(told);
      if (status === 'finished') tell(`Đã kiểm tra xong ${String(checkedSiteIds.length)} website.`);
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
    'site-check:describe-browser': () => Promise.resolve(ok({ isAvailable: hasBrowser })),
    ...pictureHandlers(deps),
    ...noticeHandlers(deps),
    ...hostsListHandlers(deps),
    'site-check:search-in-browser': async ({ host }) => {
      const query = encodeURIComponent(`site:${host} "nhà cái"`);
      const url = `https://www.google.com/search?q=${query}`;
      return ok({
        isOpened: await openInBrowser(window, url, `Tìm trên Google những trang lạ của ${host}?`),
      });
    },
  };
}

/** Hands a site on when the pictures of its pages were decoded in a worker and kept. */
async function tellChecked(
  { window, ...deps }: SiteCheckDeps,
  checked: Omit<CheckedSite, 'pictures'>,
  raw: readonly RawPicture[],
): Promise<void> {
  const pictures = await keepPictures(deps, checked.outcome.result.host, raw);
  if (!window.isDestroyed()) {
    emitEvent(window.webContents, 'site-check:checked', { ...checked, pictures: [...pictures] });
  }
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
function noticeHandlers({
  window,
  folders,
  runJob,
}: SiteCheckDeps): Pick<HandlersOf<'site-check'>, 'site-check:save-notice' | 'site-check:open-notice'> {
  const savedFiles = createSavedFiles();
  return {
    'site-check:save-notice': async ({ check, sender, pictures }) => {
      const targetPath = await chooseTarget(window, {
        title: 'Lưu kết quả kiểm tra',
        buttonLabel: 'Lưu kết quả',
        folder: folders.documents,
        proposedName: `ket-qua-kiem-tra-${slugify(siteName(check.result.url), 60, 'website')}.pdf`,
        kind: { name: 'Tệp PDF', extension: 'pdf' },
      });
      if (targetPath === null) return ok({ status: 'not-chosen' });
      const written = await runJob(
        'write-vendor-notice',
        { check, sender, pictures, evidenceFolder: folders.evidence, createdAt: new Date(), targetPath },
        { timeLimitMs: WRITE_LIMIT_MS },
      );
      return written.ok ? ok(savedFiles.keep(targetPath)) : written;
    },
    'site-check:open-notice': ({ id }) => savedFiles.open(id),
  };
}

type HostsListCalls =
  'site-check:describe-hosts-list' | 'site-check:choose-hosts-list' | 'site-check:remove-hosts-list';

/** The list of bad hosts: looked into by a worker, kept only when it holds any. */
function hostsListHandlers({
  window,
  hostsList,
  runJob,
}: SiteCheckDeps): Pick<HandlersOf<'site-check'>, HostsListCalls> {
  return {
    'site-check:describe-hosts-list': async () => ok({ list: await hostsList.describe() }),
    'site-check:choose-hosts-list': async () => {
      const [filePath] = await chooseFiles(window, HOSTS_LIST_FILE);
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
