import type {
  RawAttempt,
  RawNavigation,
  RawRequest,
  RawVisit,
} from '#services/site-check/browser/view-messages.ts';
import { VIEW_LIMITS } from '#services/site-check/browser/view-messages.ts';

/** How far a visit has come: what asks for something depends on it. */
export type VisitPhase = 'loading' | 'loaded' | 'clicked';

/** What of a visit is written down while it lasts, within bounds. */
export interface VisitRecord {
  readonly enter: (phase: VisitPhase) => void;
  readonly phase: () => VisitPhase;
  /** `by` is `null` where it is not known what asked: the phase tells, until somebody knows better. */
  readonly navigation: (href: string, by: RawNavigation['by'] | null) => void;
  readonly requestBegun: (id: number, request: Omit<RawRequest, 'outcome'>) => void;
  readonly requestEnded: (id: number, outcome: RawRequest['outcome']) => void;
  /** The script that asked for an address, learned beside the request. */
  readonly initiator: (url: string, initiator: string) => void;
  readonly attempt: (kind: RawAttempt['kind'], detail: string, url?: string) => void;
  /** Since a request began or ended, in milliseconds. */
  readonly quietMs: () => number;
  readonly ageMs: () => number;
  readonly facts: () => Pick<
    RawVisit,
    'navigations' | 'requests' | 'requestCount' | 'attempts' | 'attemptCount'
  >;
}

const SAME_NAVIGATION_MS = 1_000;
const MAX_HREF = 4_000;
const MAX_DETAIL = 500;
/** Beyond these nothing is written down, only counted. */
const MAX_KEPT = 5_000;
const MAX_OF_KIND = 20;

/** An empty record that begins now. */
export function createVisitRecord(isForeign: (url: string) => boolean): VisitRecord {
  const start = performance.now();
  const navigations: { href: string; by: RawNavigation['by']; atMs: number }[] = [];
  const requests = new Map<
    number,
    { request: Omit<RawRequest, 'outcome'>; outcome: RawRequest['outcome'] }
  >();
  const initiators = new Map<string, string>();
  const attempts: RawAttempt[] = [];
  const attemptsOf = new Map<string, number>();
  let phase: VisitPhase = 'loading';
  let requestCount = 0;
  let attemptCount = 0;
  let lastActivity = start;
  const ageMs = (): number => Math.round(performance.now() - start);
  return {
    enter: (next) => {
      phase = next;
    },
    phase: () => phase,
    navigation: (href, by) => {
      const known = navigations.findLast((one) => one.href === cut(href, 500));
      if (known !== undefined && ageMs() - known.atMs < SAME_NAVIGATION_MS) {
        known.by = by ?? known.by;
      } else if (navigations.length < VIEW_LIMITS.navigations) {
        navigations.push({ href: cut(href, 500), by: by ?? SCRIPT_OF[phase], atMs: ageMs() });
      }
    },
    requestBegun: (id, request) => {
      lastActivity = performance.now();
      if (requests.has(id)) return;
      requestCount += 1;
      if (requests.size < MAX_KEPT) {
        requests.set(id, { request: { ...request, url: cut(request.url, MAX_HREF) }, outcome: 'failed' });
      }
    },
    requestEnded: (id, outcome) => {
      lastActivity = performance.now();
      const known = requests.get(id);
      if (known !== undefined) known.outcome = outcome;
    },
    initiator: (url, initiator) => {
      if (initiators.size < MAX_KEPT && !initiators.has(url)) initiators.set(url, cut(initiator, MAX_HREF));
    },
    attempt: (kind, detail, url = '') => {
      attemptCount += 1;
      const count = attemptsOf.get(kind) ?? 0;
      if (count >= MAX_OF_KIND || attempts.length >= VIEW_LIMITS.attempts) return;
      attemptsOf.set(kind, count + 1);
      attempts.push({ kind, detail: cut(detail, MAX_DETAIL), url: cut(url, MAX_HREF), atMs: ageMs() });
    },
    quietMs: () => performance.now() - lastActivity,
    ageMs,
    facts: () => ({
      navigations,
      requests: foreignFirst([...requests.values()], isForeign).map(({ request, outcome }) => ({
        ...request,
        initiator: request.initiator === '' ? (initiators.get(request.url) ?? '') : request.initiator,
        outcome,
      })),
      requestCount,
      attempts,
      attemptCount,
    }),
  };
}

const SCRIPT_OF: Readonly<Record<VisitPhase, RawNavigation['by']>> = {
  loading: 'script',
  loaded: 'timer',
  clicked: 'click',
};

/** Without the half of a pair of signs that cutting leaves. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Surrogate}/gu, '');
}

function foreignFirst<Entry extends { readonly request: { readonly url: string } }>(
  entries: readonly Entry[],
  isForeign: (url: string) => boolean,
): readonly Entry[] {
  const foreign = entries.filter(({ request }) => isForeign(request.url));
  const own = entries.filter(({ request }) => !isForeign(request.url));
  return [...foreign, ...own].slice(0, VIEW_LIMITS.requests);
}
