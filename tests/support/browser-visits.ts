import type {
  BrowserAttempt,
  BrowserNavigation,
  BrowserRequest,
  BrowserView,
  BrowserVisit,
  DrawnBox,
  DrawnForm,
} from '#shared/checks/snapshot/browser-view.ts';
import { SITE, webAddress } from '#tests/support/site-exchanges.ts';
import { pageContent } from '#tests/support/site-snapshot.ts';

/** A visit of the home page during which nothing happened. */
export function visit(draft: Partial<BrowserVisit> = {}): BrowserVisit {
  return {
    address: SITE,
    as: 'visitor',
    visitNumber: 1,
    end: 'loaded',
    detail: '',
    final: SITE,
    status: 200,
    navigations: [],
    requests: [],
    requestCount: draft.requests?.length ?? 0,
    content: pageContent(),
    boxes: [],
    attempts: [],
    attemptCount: draft.attempts?.length ?? 0,
    forms: [],
    picture: null,
    ...draft,
  };
}

/** What the browser saw in these visits. */
export function browserView(...visits: readonly BrowserVisit[]): { readonly browser: BrowserView } {
  return { browser: { visits, isSandboxed: true, notSeen: [] } };
}

export function navigation(
  href: string,
  by: BrowserNavigation['by'] = 'script',
  atMs = 900,
): BrowserNavigation {
  return { address: webAddress(href), href, by, atMs };
}

export function attempt(
  kind: BrowserAttempt['kind'],
  detail = '',
  href: string | null = null,
): BrowserAttempt {
  return { kind, detail, address: href === null ? null : webAddress(href), atMs: 1_200 };
}

export function request(
  href: string,
  kind: BrowserRequest['kind'] = 'script',
  initiator: string | null = null,
): BrowserRequest {
  return {
    address: webAddress(href),
    kind,
    initiator: initiator === null ? null : webAddress(initiator),
    outcome: 'failed',
  };
}

/** A box in plain sight with links. */
export function box(hrefs: readonly string[], draft: Partial<DrawnBox> = {}): DrawnBox {
  return {
    selector: '#noi-dung > div',
    text: 'Xem thêm',
    links: hrefs.map((href) => ({ address: webAddress(href), text: 'Xem thêm' })),
    hasTradeWords: false,
    rect: { x: 100, y: 200, width: 600, height: 80 },
    visibleShare: 1,
    hiddenBy: [],
    opacity: 1,
    fontSize: 16,
    contrast: 12,
    position: 'static',
    coversWindow: false,
    ...draft,
  };
}

export function drawnForm(action: string, draft: Partial<DrawnForm> = {}): DrawnForm {
  return {
    action: webAddress(action),
    method: 'post',
    hasPassword: true,
    hasCard: false,
    isSeen: true,
    ...draft,
  };
}
