import { expect, it, vi } from 'vitest';
import { siteCheckHandlers } from '#main/ipc/site-check.handlers.ts';
import { notCheckedOutcome } from '#shared/checks/result/not-checked-outcome.ts';
import { requestedSite } from '#tests/support/played-site-checks.ts';

vi.mock('electron', () => ({ dialog: {}, shell: {} }));

const CHECKED_AT = '2026-11-22T08:00:00.000Z';

function progress(siteId: string, fraction: number) {
  return {
    kind: 'progress',
    progress: {
      siteId,
      phase: 'pages',
      pagesSeen: 1,
      pagesPlanned: 9,
      fraction,
      timeLeftMs: null,
      firstWord: null,
    },
  };
}

function checked(siteId: string) {
  const address = { url: `https://${siteId}/`, host: siteId };
  return {
    kind: 'checked',
    checked: { siteId, outcome: notCheckedOutcome(address, 'offline', CHECKED_AT, '1.0.0') },
    pictures: [],
  };
}

it('the bar in the taskbar shows the mean of all sites, and goes when they are done', async () => {
  const bar: number[] = [];
  let say: (message: unknown) => void = () => undefined;
  let exit: (exitCode: number) => void = () => undefined;
  const postMessage = vi.fn();
  const handlers = siteCheckHandlers({
    window: {
      webContents: { once: vi.fn(), off: vi.fn(), isDestroyed: () => false, send: vi.fn() },
      isDestroyed: () => false,
      setProgressBar: (fraction: number) => bar.push(fraction),
    } as never,
    folders: {} as never,
    safety: {} as never,
    runJob: vi.fn(),
    hostsList: { file: () => Promise.resolve(null) } as never,
    packs: { broughtTables: () => Promise.resolve([]) } as never,
    siteCheckChild: {
      settingsFor: () =>
        Promise.resolve({ appVersion: '1.0.0', isPrivateAllowed: false, proxy: null, browser: null }),
      hasBrowser: false,
      askBrowser: vi.fn(),
      startWorker: () => ({
        postMessage,
        onMessage: (listener: typeof say) => {
          say = listener;
        },
        onExit: (listener: typeof exit) => {
          exit = listener;
        },
        kill: vi.fn(),
      }),
    },
  });

  const ending = handlers['site-check:run']({
    sites: [requestedSite('a.vn'), requestedSite('b.vn')],
    ownHosts: [],
    schoolNames: [],
    isExposedFilesWanted: false,
    isBrowserWanted: true,
  });
  await vi.waitFor(() => {
    expect(postMessage).toHaveBeenCalled();
  });
  say(progress('a.vn', 0.5));
  say(checked('a.vn'));
  say(progress('b.vn', 0.2));
  say(checked('b.vn'));
  say({ kind: 'ended' });
  exit(0);

  expect(await ending).toEqual({
    ok: true,
    value: { status: 'finished', checkedSiteIds: ['a.vn', 'b.vn'] },
  });
  expect(bar).toEqual([0.25, 0.5, 0.6, 1, -1]);
});
