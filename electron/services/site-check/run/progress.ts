import type { CHECK_PHASES, FirstWord } from '#shared/checks/request/site-check-request.ts';
import { type TimeBounds, timeLeftMs } from './time-left.ts';

/** What is being done for a site. */
export type CheckPhase = (typeof CHECK_PHASES)[number];

/** How far the check of one site has come. */
export interface Progress {
  readonly phase: CheckPhase;
  readonly pagesSeen: number;
  readonly pagesPlanned: number;
  /** 0 to 1, never falling. */
  readonly fraction: number;
  /** In milliseconds; `null` when it cannot be said. */
  readonly timeLeftMs: number | null;
  /** What the home page has told; `null` before it was seen. */
  readonly firstWord: FirstWord | null;
}

/** Which part of the whole each phase begins and ends at, as seen on ordinary sites. */
const SPAN: Readonly<Record<CheckPhase, readonly [number, number]>> = {
  waiting: [0, 0],
  connection: [0, 0.03],
  address: [0.03, 0.06],
  encryption: [0.06, 0.1],
  pages: [0.1, 0.55],
  visitors: [0.55, 0.7],
  browser: [0.7, 0.97],
  judging: [0.97, 1],
};

/** After fewer pages an estimate of the time left would only be noise. */
const ESTIMATED_FROM_PAGES = 3;

/** After about so many fetches most of what the visitors look at is seen. */
const USUAL_VISITS = 30;

/** Before the second page the home page is fetched anew some times: so much of the pages' part may be told of that. */
const FIRST_PAGE_SHARE = 0.1;
const USUAL_BEFORE = 4;

/** Turns what the probes tell into progress of one site. */
export interface ProgressMeter {
  readonly begin: (phase: CheckPhase) => void;
  readonly page: (seen: number, planned: number) => void;
  /** So many pages are asked for beside those that each kind of visitor looks at. */
  readonly expect: (closedPages: number) => void;
  /** A page was fetched. How many the visitors will need depends on what they see. */
  readonly fetched: () => void;
  /** So many pages were opened in the browser. */
  readonly visited: (done: number, planned: number) => void;
  /** Something can be said of the site already. What was grave stays so. */
  readonly say: (word: FirstWord) => void;
}

/** How long one page takes, counted from the first one on: what was asked before it is no page. */
function pageClock(now: () => number) {
  let firstAt: number | null = null;
  let [sinceFirst, lastAt] = [0, 0];
  return {
    count: (): void => {
      lastAt = now();
      if (firstAt === null) firstAt = lastAt;
      else sinceFirst += 1;
    },
    pageMs: (): number | null =>
      firstAt === null || sinceFirst < ESTIMATED_FROM_PAGES ? null : (lastAt - firstAt) / sinceFirst,
  };
}

/** A meter that tells `report` each step; the fraction never falls. */
export function createProgressMeter(
  report: (progress: Progress) => void,
  bounds: TimeBounds,
  now: () => number = () => performance.now(),
): ProgressMeter {
  const start = now();
  const clock = pageClock(now);
  let phase: CheckPhase = 'waiting';
  let pagesSeen = 0;
  let pagesPlanned = 0;
  let fraction = 0;
  let [visits, before, closedPages] = [0, 0, 0];
  let [opened, toOpen, browserStart] = [0, 0, start];
  let firstWord: FirstWord | null = null;
  const tell = (share: number): void => {
    const [from, to] = SPAN[phase];
    fraction = Math.max(fraction, from + (to - from) * share);
    const left = timeLeftMs(
      {
        phase,
        elapsedMs: now() - start,
        pageMs: clock.pageMs(),
        pagesSeen,
        pagesPlanned,
        visitorFetches: visits,
        closedPages,
        opened,
        toOpen,
        openingMs: now() - browserStart,
      },
      bounds,
    );
    report({ phase, pagesSeen, pagesPlanned, fraction, timeLeftMs: left, firstWord });
  };
  return {
    begin: (next) => {
      phase = next;
      if (next === 'browser') browserStart = now();
      tell(0);
    },
    expect: (pages) => {
      closedPages = pages;
    },
    fetched: () => {
      if (phase === 'pages' && pagesSeen === 0) {
        before += 1;
        tell(FIRST_PAGE_SHARE * (1 - Math.exp(-before / USUAL_BEFORE)));
      }
      if (phase !== 'visitors') return;
      visits += 1;
      clock.count();
      tell(1 - Math.exp(-visits / USUAL_VISITS));
    },
    visited: (done, planned) => {
      [opened, toOpen] = [done, planned];
      tell(planned === 0 ? 0 : Math.min(1, done / planned));
    },
    page: (seen, planned) => {
      pagesSeen = seen;
      pagesPlanned = planned;
      clock.count();
      tell(planned === 0 ? 0 : Math.min(1, seen / planned));
    },
    say: (word) => {
      if (firstWord !== 'grave') firstWord = word;
      tell(0);
    },
  };
}
