import type { Session } from 'electron';
import type { ToView } from '#services/site-check/browser/view-messages.ts';
import { ownSession } from '../security/sessions.ts';
import { browserName } from './browser-name.ts';
import type { OwnHosts } from './own-hosts.ts';
import { watchRequests } from './watch-requests.ts';
import type { VisitRecord } from './visit-record.ts';

type Start = Extract<ToView, { kind: 'start' }>;

/** A session that goes through the guard alone, keeps nothing and grants nothing. */
export interface ViewSession {
  readonly session: Session;
  /** Whose requests and attempts are written down from now on. */
  readonly recordTo: (record: VisitRecord) => void;
}

const CANARY_TRIES = 20;
const CANARY_PAUSE_MS = 100;

/**
 * Makes a session for one visitor. `null` when it could not be shown that it goes through the guard: an address that the
 * guard alone answers is loaded first.
 */
export async function openViewSession(
  name: string,
  { proxyPort, canary }: Start,
  own: OwnHosts,
): Promise<ViewSession | null> {
  const made = ownSession(name, { cache: false });
  made.setUserAgent(browserName(), 'vi-VN,vi,en');
  const proxy = `127.0.0.1:${String(proxyPort)}`;
  await made.setProxy({
    mode: 'fixed_servers',
    proxyRules: `http=${proxy};https=${proxy}`,
    proxyBypassRules: '<-loopback>',
  });
  if (!(await isGuarded(made, canary, `PROXY ${proxy}`))) return null;
  let record: VisitRecord | null = null;
  const current = (): VisitRecord | null => record;
  grantNothing(made, current);
  trustOnlyForLooking(made, own);
  watchRequests(made, own, current);
  return {
    session: made,
    recordTo: (next) => {
      record = next;
    },
  };
}

async function isGuarded(made: Session, canary: Start['canary'], expected: string): Promise<boolean> {
  for (let attempt = 0; attempt < CANARY_TRIES; attempt += 1) {
    if (
      (await made.resolveProxy(canary.url)) === expected &&
      (await answerTo(made, canary.url)) === canary.answer
    ) {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, CANARY_PAUSE_MS));
  }
  return false;
}

async function answerTo(made: Session, url: string): Promise<string> {
  try {
    return await (await made.fetch(url)).text();
  } catch (error) {
    if (error instanceof Error) return '';
    throw error;
  }
}

function grantNothing(made: Session, record: () => VisitRecord | null): void {
  made.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(false);
    const outside = 'externalURL' in details ? details.externalURL : undefined;
    if (outside !== undefined) record()?.attempt('other-program', outside, outside);
    else if (permission === 'fullscreen') record()?.attempt('full-screen', '');
    else if (permission === 'clipboard-sanitized-write') record()?.attempt('clipboard-write', '');
    else record()?.attempt('permission', permission, details.requestingUrl);
  });
  made.setPermissionCheckHandler(() => false);
  made.setDevicePermissionHandler(() => false);
  made.on('will-download', (event, item) => {
    event.preventDefault();
    record()?.attempt('download', item.getFilename(), item.getURL());
  });
}

/** What the site shows has to be seen whatever its certificate is, as when it is read; of others a visitor's browser would refuse it. */
function trustOnlyForLooking(made: Session, own: OwnHosts): void {
  const TAKE = 0;
  const AS_CHROMIUM_SAYS = -3;
  made.setCertificateVerifyProc(({ hostname }, decide) => {
    decide(own.isForeign(`https://${hostname}/`) ? AS_CHROMIUM_SAYS : TAKE);
  });
}
