import type { CHECK_PHASES } from '#shared/checks/request/site-check-request.ts';

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

/** Before that, an estimate of the time left would only be noise. */
const ESTIMATED_FROM = 0.1;

/** After about so many fetches most of what the visitors look at is seen. */
const USUAL_VISITS = 30;

/** Turns what the probes tell into progress of one site. */
export interface ProgressMeter {
  readonly begin: (phase: CheckPhase) => void;
  readonly page: (seen: number, planned: number) => void;
  /** A page was fetched. How many the visitors will need depends on what they see. */
  readonly fetched: () => void;
  /** So many pages were opened in the browser. */
  readonly visited: (done: number, planned: number) => void;
}

/** A meter that tells `report` each step; the fraction never falls. */
export function createProgressMeter(report: (progress: Progress) => void): ProgressMeter {
  const start = performance.now();
  let phase: CheckPhase = 'waiting';
  let pagesSeen = 0;
  let pagesPlanned = 0;
  let fraction = 0;
  let visits = 0;
  const tell = (share: number): void => {
    const [from, to] = SPAN[phase];
    fraction = Math.max(fraction, from + (to - from) * share);
    const elapsed = performance.now() - start;
    const timeLeftMs = fraction < ESTIMATED_FROM ? null : Math.round((elapsed / fraction) * (1 - fraction));
    report({ phase, pagesSeen, pagesPlanned, fraction, timeLeftMs });
  };
  return {
    begin: (next) => {
      phase = next;
      tell(0);
    },
    fetched: () => {
      if (phase !== 'visitors') return;
      visits += 1;
      tell(1 - Math.exp(-visits / USUAL_VISITS));
    },
    visited: (done, planned) => {
      tell(planned === 0 ? 0 : Math.min(1, done / planned));
    },
    page: (seen, planned) => {
      pagesSeen = seen;
      pagesPlanned = planned;
      tell(planned === 0 ? 0 : Math.min(1, seen / planned));
    },
  };
}
