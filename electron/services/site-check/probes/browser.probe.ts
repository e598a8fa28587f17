import { MAX_PICTURE_BYTES, type RawPicture } from '#shared/checks/result/site-picture.ts';
import type { BrowserGap, BrowserView, BrowserVisit } from '#shared/checks/snapshot/browser-view.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressResolver } from '../addresses/address-resolver.ts';
import { type BrowserProgram, isSandboxRefused } from '../browser/browser-program.ts';
import type { PlannedVisit } from '../browser/choose-pages.ts';
import { type RunningBrowser, startBrowser } from '../browser/start-browser.ts';
import type { RawVisit } from '../browser/view-messages.ts';
import { visitOf } from '../browser/visit-facts.ts';
import type { Suspicion } from '../crawl/odd-address.ts';
import type { AddressPolicy } from '../network/address-policy.ts';
import { isTimeUp } from '../network/deadline.ts';
import { type GuardProxy, startGuardProxy } from '../network/guard-proxy.ts';
import type { RateLimit } from '../network/rate-limit.ts';
import type { NameResolver } from '../network/resolver.ts';

/** What opening pages needs. */
export interface BrowserSession {
  readonly program: BrowserProgram;
  /** How many browsers may be open at the same time: most of a visit is waiting. */
  readonly browsersAtOnce: number;
  readonly addresses: AddressResolver;
  readonly policy: AddressPolicy;
  readonly names: NameResolver;
  readonly proxy: string | null;
  readonly htmlDepth: number;
  readonly isSuspect: Suspicion;
  readonly rateLimitOf: (address: WebAddress) => RateLimit;
  /** Aborted when the user cancels and, with `TimeIsUp`, when the time for the browser is up. */
  readonly signal: AbortSignal;
  /** A picture of the first screen of a page, as the browser's process gave it. */
  readonly onPicture: (picture: RawPicture) => void;
  /** After each page. */
  readonly onVisit: (done: number, planned: number) => void;
}

/** How long one page may take until it is looked at as it is, in milliseconds. */
const VISIT_MS = 9_000;
/** Everything that a site may send to the browser: what eight pages of a heavy site take, several times over. */
const MAX_BYTES = 150 * 1024 * 1024;
const CONNECT_MS = 6_000;
/** A page can break the browser as a whole; the rest is tried once more. */
const MAX_STARTS = 2;
/** Below so many pages a further browser would take longer to start than it saves. */
const PAGES_OF_A_BROWSER = 3;

/** Opens pages in the app's own Chromium, in a process apart. Never throws for what a site does. */
export async function probeBrowser(
  session: BrowserSession,
  plans: readonly PlannedVisit[],
): Promise<BrowserView> {
  const { program, signal } = session;
  if (isSandboxRefused() && !program.isSandboxOptional) return unseen('without-sandbox', '');
  const guard = await startGuardProxy({
    policy: session.policy,
    names: session.names,
    proxy: session.proxy,
    connectMs: CONNECT_MS,
    maxBytes: MAX_BYTES,
    signal,
  });
  try {
    return await openAll(session, guard, plans);
  } finally {
    await guard.close();
  }
}

function unseen(code: BrowserGap['code'], at: string): BrowserView {
  return { visits: [], isSandboxed: false, notSeen: [{ code, at }] };
}

async function openAll(
  session: BrowserSession,
  guard: GuardProxy,
  plans: readonly PlannedVisit[],
): Promise<BrowserView> {
  const look: Look = { session, guard, plans, visits: new Map(), notSeen: [], isSandboxed: false };
  const queues = queuesOf(plans, session.browsersAtOnce);
  await Promise.all(queues.map((queue, index) => openQueue(look, queue, index === 0)));
  const visits = plans.flatMap((plan) => look.visits.get(plan) ?? []);
  return { visits, isSandboxed: look.isSandboxed, notSeen: [...look.notSeen, ...neverOpened(look, queues)] };
}

interface Look {
  readonly session: BrowserSession;
  readonly guard: GuardProxy;
  readonly plans: readonly PlannedVisit[];
  readonly visits: Map<PlannedVisit, BrowserVisit>;
  readonly notSeen: BrowserGap[];
  isSandboxed: boolean;
}

/** What one browser opens. */
interface BrowserQueue {
  /** `null` when nothing is left for it. */
  readonly next: () => PlannedVisit | null;
  readonly putBack: (plan: PlannedVisit) => void;
  readonly left: () => readonly PlannedVisit[];
}

/**
 * What each browser opens: the first page and what a visitor sees who comes back belong to one, for his cookies are there;
 * the others are taken by whichever is free.
 */
function queuesOf(plans: readonly PlannedVisit[], browsersAtOnce: number): readonly BrowserQueue[] {
  const [first, ...others] = plans.filter(({ visitNumber }) => visitNumber === 1);
  const begin = first === undefined ? [] : [first];
  const shared = [...others];
  const end = plans.filter(({ visitNumber }) => visitNumber === 2);
  const queueOver = (lists: readonly PlannedVisit[][]): BrowserQueue => ({
    next: () => lists.find((list) => list.length > 0)?.shift() ?? null,
    putBack: (plan) => lists[0]?.unshift(plan),
    left: () => lists.flat(),
  });
  const count = Math.min(browsersAtOnce, Math.ceil(plans.length / PAGES_OF_A_BROWSER));
  return [
    queueOver([begin, shared, end]),
    ...Array.from({ length: Math.max(0, count - 1) }, () => queueOver([shared])),
  ];
}

/** Pages that no browser came to: the time was up, somebody cancelled, or no browser stayed. */
function neverOpened(
  { session: { signal }, plans, notSeen }: Look,
  queues: readonly BrowserQueue[],
): BrowserGap[] {
  const waiting = new Set(queues.flatMap((queue) => queue.left()));
  const left = plans.filter((plan) => waiting.has(plan));
  const [first] = left;
  if (first === undefined || notSeen.some(({ code }) => code === 'not-started')) return [];
  if (signal.aborted) return [{ code: isTimeUp(signal) ? 'time' : 'cancelled', at: first.address.href }];
  return left.map(({ address }) => ({ code: 'ended', at: address.href }));
}

/** Opens the pages of a queue in a browser of its own; where it breaks, the rest in another. */
async function openQueue(look: Look, queue: BrowserQueue, isFirst: boolean): Promise<void> {
  const { session, guard } = look;
  for (let starts = 0; starts < MAX_STARTS && queue.left().length > 0 && !isOver(session); starts += 1) {
    const browser = await startBrowser(
      session.program,
      { proxyPort: guard.port, canary: guard.canary, site: session.addresses.site.href },
      session.signal,
    );
    if (browser === null) {
      // the first does alone what a further one cannot
      if (isFirst && !isOver(session)) look.notSeen.push({ code: 'not-started', at: '' });
      return;
    }
    look.isSandboxed = browser.isSandboxed;
    try {
      await openEach(look, browser, queue);
    } finally {
      await browser.close();
    }
  }
}

/** Asked anew after each wait. */
function isOver({ signal }: BrowserSession): boolean {
  return signal.aborted;
}

/** Opens what is left for a browser, one after the other, until all is done or the browser is gone. */
async function openEach(look: Look, browser: RunningBrowser, queue: BrowserQueue): Promise<void> {
  const { session, guard, plans, visits, notSeen } = look;
  for (let plan = queue.next(); plan !== null; plan = queue.next()) {
    const raw = await openOne(session, browser, plan);
    if (isOver(session)) {
      queue.putBack(plan);
      return;
    }
    if (raw === null) {
      notSeen.push({ code: 'ended', at: plan.address.href });
      return;
    }
    const visit = visitOf(plan, raw, { ...session, faultOf: guard.faultOf });
    visits.set(plan, visit);
    tellPicture(session, visit, raw);
    const gap = gapOf(visit, guard);
    if (gap !== null) notSeen.push(gap);
    session.onVisit(visits.size, plans.length);
  }
}

async function openOne(
  { rateLimitOf, signal }: BrowserSession,
  browser: RunningBrowser,
  { address, as, visitNumber, isPictureWanted, isLongLookWanted }: PlannedVisit,
): Promise<RawVisit | null> {
  try {
    return await rateLimitOf(address).take(signal, () =>
      browser.visit({
        url: address.href,
        as,
        visitNumber,
        isPictureWanted,
        isLongLookWanted,
        isClickWanted: visitNumber === 1,
        timeMs: VISIT_MS,
      }),
    );
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

function tellPicture({ onPicture }: BrowserSession, { address }: BrowserVisit, { picture }: RawVisit): void {
  if (picture === null) return;
  const jpeg = new Uint8Array(Buffer.from(picture.jpeg, 'base64'));
  if (jpeg.length <= MAX_PICTURE_BYTES) onPicture({ page: address.href.slice(0, 2_000), jpeg });
}

/** Why a visit did not show the page, or not wholly. */
function gapOf({ end, detail, address }: BrowserVisit, guard: GuardProxy): BrowserGap | null {
  const at = `${address.href} ${detail}`.trim().slice(0, 2_000);
  if (guard.faultOf(address.host, address.port) === 'proxy') return { code: 'proxy-refused', at };
  if (end === 'loaded') return null;
  if (end === 'timed-out') return { code: 'time', at };
  return { code: detail === 'memory' || detail === 'oom' ? 'memory' : 'page-failed', at };
}
