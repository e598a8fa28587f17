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
  const visits: BrowserVisit[] = [];
  const notSeen: BrowserGap[] = [];
  const left = [...plans];
  let isSandboxed = false;
  for (let starts = 0; starts < MAX_STARTS && left.length > 0 && !session.signal.aborted; starts += 1) {
    const browser = await startBrowser(
      session.program,
      { proxyPort: guard.port, canary: guard.canary, site: session.addresses.site.href },
      session.signal,
    );
    if (browser === null) {
      if (!isOver(session)) notSeen.push({ code: 'not-started', at: '' });
      break;
    }
    ({ isSandboxed } = browser);
    try {
      await openEach(session, guard, browser, left, { visits, notSeen });
    } finally {
      await browser.close();
    }
  }
  if (session.signal.aborted && left.length > 0) {
    notSeen.push({ code: isTimeUp(session.signal) ? 'time' : 'cancelled', at: left[0]?.address.href ?? '' });
  }
  return { visits, isSandboxed, notSeen };
}

/** Asked anew after each wait. */
function isOver({ signal }: BrowserSession): boolean {
  return signal.aborted;
}

interface Seen {
  readonly visits: BrowserVisit[];
  readonly notSeen: BrowserGap[];
}

/** Opens what is left, one after the other, until all is done or the browser is gone. */
async function openEach(
  session: BrowserSession,
  guard: GuardProxy,
  browser: RunningBrowser,
  left: PlannedVisit[],
  { visits, notSeen }: Seen,
): Promise<void> {
  const planned = left.length + visits.length;
  for (let plan = left[0]; plan !== undefined; plan = left[0]) {
    const raw = await openOne(session, browser, plan);
    if (session.signal.aborted) return;
    left.shift();
    if (raw === null) {
      notSeen.push({ code: 'ended', at: plan.address.href });
      return;
    }
    const visit = visitOf(plan, raw, { ...session, faultOf: guard.faultOf });
    visits.push(visit);
    tellPicture(session, visit, raw);
    const gap = gapOf(visit, guard);
    if (gap !== null) notSeen.push(gap);
    session.onVisit(visits.length, planned);
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
