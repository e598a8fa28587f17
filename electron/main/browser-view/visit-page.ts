import { randomBytes } from 'node:crypto';
import { BrowserWindow, type Debugger, type WebContents } from 'electron';
import type { RawVisit, VisitOrder } from '#services/site-check/browser/view-messages.ts';
import type { OwnHosts } from './own-hosts.ts';
import type { PageReader } from './page-reader.ts';
import { takePicture } from './take-picture.ts';
import type { ViewSession } from './view-session.ts';
import { createVisitRecord, type VisitRecord } from './visit-record.ts';
import { attachTools, hasUnloadTrap, watchNavigations } from './watch-contents.ts';
import { type CostWatch, watchCost } from './watch-cost.ts';

/** What a visit works with. */
export interface VisitDependencies {
  readonly view: ViewSession;
  readonly own: OwnHosts;
  readonly reader: PageReader;
}

const SEARCH = 'https://www.google.com/';
/** The page is given so long to be still after it has loaded, at least and at most. */
const SETTLE_MS = { least: 1_000, most: 4_000, quiet: 500 } as const;
/** The same for the home page and pages with a grave finding: some wait before they act. */
const LONG_LOOK_MS = { ...SETTLE_MS, least: 3_500, most: 5_000 } as const;
const STEP_MS = 50;
const ASK_MS = 3_000;
const AFTER_CLICK_MS = 700;

/** Opens a page in a window that is never shown, and tells what came of it. Never throws for what a page does. */
export async function visitPage(
  order: VisitOrder,
  { view, own, reader }: VisitDependencies,
): Promise<RawVisit> {
  const record = createVisitRecord(own.isForeign);
  if (own.isRefused(order.url)) return { ...nothingOf(record), end: 'refused' };
  view.recordTo(record);
  const window = hiddenWindow(view, order);
  const page = followPage(window.webContents);
  const cost = watchCost(() => {
    page.broke('memory');
  });
  try {
    return await look({ order, record, page, cost, contents: window.webContents, own, reader });
  } finally {
    cost.stop();
    if (!window.isDestroyed()) window.destroy();
  }
}

function hiddenWindow({ session }: ViewSession, { as }: VisitOrder): BrowserWindow {
  const isPhone = as === 'search-phone';
  const window = new BrowserWindow({
    show: false,
    frame: false,
    width: isPhone ? 390 : 1_280,
    height: 800,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      disableDialogs: true,
      navigateOnDragDrop: false,
      backgroundThrottling: false,
      devTools: true,
    },
  });
  window.webContents.setAudioMuted(true);
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  return window;
}

/** What the main frame has come to. */
interface FollowedPage {
  readonly state: () => {
    readonly isLoaded: boolean;
    readonly finalUrl: string;
    readonly status: number | null;
    readonly error: string;
    readonly crash: string | null;
  };
  readonly forget: () => void;
  readonly broke: (why: string) => void;
}

const ABORTED = -3;

function followPage(contents: WebContents): FollowedPage {
  let finalUrl = '';
  let status: number | null = null;
  let error = '';
  let crash: string | null = null;
  const forget = (): void => {
    finalUrl = '';
    status = null;
    error = '';
  };
  contents.on('did-navigate', (_event, url, code) => {
    finalUrl = url.slice(0, 4_000);
    status = code >= 100 && code <= 999 ? code : null;
    error = '';
  });
  contents.on('did-navigate-in-page', (_event, url, isMainFrame) => {
    if (isMainFrame) finalUrl = url.slice(0, 4_000);
  });
  contents.on('did-fail-load', (_event, code, name, _url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    forget();
    error = name === '' ? String(code) : name;
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    crash ??= reason;
  });
  const broke = (why: string): void => {
    crash = why;
  };
  return {
    state: () => ({
      isLoaded: finalUrl !== '' && finalUrl !== 'about:blank',
      finalUrl,
      status,
      error,
      crash,
    }),
    forget,
    broke,
  };
}

interface Look extends Omit<VisitDependencies, 'view'> {
  readonly order: VisitOrder;
  readonly record: VisitRecord;
  readonly page: FollowedPage;
  readonly cost: CostWatch;
  readonly contents: WebContents;
}

async function look(visit: Look): Promise<RawVisit> {
  const { order, record, page, contents, own } = visit;
  await contents.loadURL('about:blank');
  page.forget();
  watchNavigations(contents, record, own);
  const secret = randomBytes(12).toString('hex');
  const tools = await attachTools(contents, record, order, secret);
  const isFromSearch = order.as !== 'visitor';
  const referrer = { httpReferrer: { url: SEARCH, policy: 'unsafe-url' as const } };
  // how it ends is told by the events: a page that sends its visitor on rejects this one
  contents.loadURL(order.url, isFromSearch ? referrer : {}).catch(() => undefined);
  const isInTime = await settle(visit);
  const seen = await read(visit, tools);
  await takeRecorded(visit, secret);
  const { isLoaded, finalUrl, status, error, crash } = page.state();
  const isComplete = isInTime && seen.page !== null;
  return {
    ...nothingOf(record),
    ...seen,
    finalUrl: isLoaded ? finalUrl : '',
    status,
    ...endOf(isLoaded, isComplete, error, crash),
  };
}

function endOf(
  isLoaded: boolean,
  isComplete: boolean,
  error: string,
  crash: string | null,
): Pick<RawVisit, 'end' | 'detail'> {
  if (crash !== null) return { end: 'crashed', detail: crash };
  if (error !== '') return { end: 'failed', detail: error };
  return { end: isLoaded && isComplete ? 'loaded' : 'timed-out', detail: '' };
}

/** What the page has called that no event tells of. */
async function takeRecorded({ record, contents, page, reader }: Look, secret: string): Promise<void> {
  if (page.state().crash !== null || contents.isDestroyed()) return;
  for (const [kind, text] of (await within(reader.recorded(contents, secret), ASK_MS)) ?? []) {
    const isAddress = kind === 'service-worker';
    record.attempt(kind, isAddress ? '' : text, isAddress ? text : '');
  }
}

/** Waits until the page has loaded and is still, or until its time is up; gives whether it came so far. */
async function settle({ order, record, page, cost, contents }: Look): Promise<boolean> {
  const span = order.isLongLookWanted ? LONG_LOOK_MS : SETTLE_MS;
  let loadedAt: number | null = null;
  while (record.ageMs() < order.timeMs) {
    const ended = brokeOff(page.state(), contents);
    if (ended !== null) return ended;
    if (contents.isLoadingMainFrame() || !page.state().isLoaded) loadedAt = null;
    else if (loadedAt === null) {
      loadedAt = record.ageMs();
      record.enter('loaded');
      cost.loaded();
    } else {
      const waited = record.ageMs() - loadedAt;
      const isStill = waited >= span.least && record.quietMs() >= span.quiet;
      if (isStill || waited >= span.most) return true;
    }
    await pause(STEP_MS);
  }
  return false;
}

/** Whether a page that loads no further came to its end, `false` for one that broke; `null` while it goes on. */
function brokeOff(
  { error, crash }: ReturnType<Look['page']['state']>,
  contents: Look['contents'],
): boolean | null {
  if (crash !== null || contents.isDestroyed()) return false;
  return error !== '' && !contents.isLoadingMainFrame() ? true : null;
}

async function read(
  { order, record, page, cost, contents, reader }: Look,
  tools: Debugger,
): Promise<Pick<RawVisit, 'page' | 'picture'>> {
  const { isLoaded, crash } = page.state();
  if (!isLoaded || crash !== null || contents.isDestroyed()) return { page: null, picture: null };
  const facts = await within(reader.facts(contents), ASK_MS);
  const picture = order.isPictureWanted ? await within(takePicture(contents), ASK_MS) : null;
  if (facts === null) {
    if (cost.isBusy()) record.attempt('sustained-cpu', '');
    return { page: null, picture };
  }
  if ((await within(hasUnloadTrap(tools), ASK_MS)) === true) record.attempt('unload-trap', '');
  if (order.isClickWanted) {
    record.enter('clicked');
    await within(reader.click(contents), ASK_MS);
    await pause(AFTER_CLICK_MS);
  }
  if (cost.isBusy()) record.attempt('sustained-cpu', '');
  return { page: facts, picture };
}

function nothingOf(record: VisitRecord): RawVisit {
  return {
    end: 'failed',
    detail: '',
    finalUrl: '',
    status: null,
    page: null,
    picture: null,
    ...record.facts(),
  };
}

/** What work gives, or `null` when it breaks or takes too long: a page can keep everything from answering. */
async function within<Value>(work: Promise<Value>, ms: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
