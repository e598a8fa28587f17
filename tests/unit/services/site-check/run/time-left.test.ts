import { describe, expect, it } from 'vitest';
import { createProgressMeter } from '#services/site-check/run/progress.ts';

interface Speed {
  /** Between two answers of the site. */
  readonly answerMs: number;
  /** For a page in the browser. */
  readonly pageMs: number;
  readonly browsersAtOnce?: number;
  /** Pages that are closed to people. */
  readonly closed?: number;
}

interface Told {
  readonly at: number;
  readonly left: number | null;
}

const PAGES = 60;
/** As counted on a site of sixty pages. */
const VISITOR_FETCHES = 55;
const BROWSER_PAGES = 8;

/** Plays a check of a site of sixty pages to the meter, and gives what it has told and how long it took. */
function play({ answerMs, pageMs, browsersAtOnce = 1, closed = 0 }: Speed): {
  readonly told: readonly Told[];
  readonly total: number;
} {
  let clock = 0;
  const told: Told[] = [];
  const meter = createProgressMeter(
    ({ timeLeftMs }) => told.push({ at: clock, left: timeLeftMs }),
    { siteMs: 180_000, browserMs: 45_000, browsersAtOnce },
    () => clock,
  );
  const after = (ms: number, tell: () => void): void => {
    clock += ms;
    tell();
  };
  const begin = meter.begin;
  begin('connection');
  after(1_000, () => {
    begin('address');
  });
  after(4 * answerMs, () => {
    begin('pages');
  });
  clock += 8 * answerMs;
  for (let seen = 1; seen <= PAGES; seen += 1) {
    after(answerMs, () => {
      meter.page(seen, Math.min(PAGES, 20 * seen));
    });
  }
  begin('visitors');
  meter.expect(closed);
  for (let count = 0; count < VISITOR_FETCHES + closed; count += 1) after(answerMs, meter.fetched);
  begin('browser');
  clock += 1_500;
  for (let done = 1; done <= BROWSER_PAGES; done += 1) {
    after(pageMs / browsersAtOnce, () => {
      meter.visited(done, BROWSER_PAGES);
    });
  }
  begin('judging');
  return { told, total: clock + 300 };
}

describe('the time that is left', () => {
  it('counts the pages that Googlebot will be asked for besides', () => {
    const { told, total } = play({ answerMs: 3_000, pageMs: 4_500, closed: 8 });
    const browserAt = total - 300 - BROWSER_PAGES * 4_500 - 1_500;
    const truth = 4 * 3_000 + total - browserAt;
    const last = told.findLast(({ at }) => at <= browserAt - 4 * 3_000);
    expect(Math.abs((last?.left ?? 0) - truth) / truth).toBeLessThan(0.1);
  });

  it.each([
    ['a fast site', { answerMs: 500, pageMs: 1_800 }],
    ['a site of middling speed', { answerMs: 700, pageMs: 2_500 }],
    ['a slow site', { answerMs: 1_300, pageMs: 4_500 }],
    ['a fast site in two browsers', { answerMs: 500, pageMs: 1_800, browsersAtOnce: 2 }],
    ['a slow site in two browsers', { answerMs: 1_300, pageMs: 4_500, browsersAtOnce: 2 }],
  ])('is told within three tenths at a quarter, a half and three quarters: %s', (_name, speed) => {
    const { told, total } = play(speed);
    for (const share of [0.25, 0.5, 0.75]) {
      const last = told.findLast(({ at }) => at <= share * total);
      const truth = total - (last?.at ?? 0);
      expect(Math.abs((last?.left ?? 0) - truth) / truth).toBeLessThan(0.3);
    }
  });

  it('is not told before the site has shown how fast it is', () => {
    const { told } = play({ answerMs: 500, pageMs: 1_800 });
    expect(told.slice(0, 5).every(({ left }) => left === null)).toBe(true);
  });

  it('is never more than what a site may take', () => {
    const { told } = play({ answerMs: 3_000, pageMs: 9_000 });
    for (const { at, left } of told.filter((one) => one.at < 180_000)) {
      expect(left ?? 0).toBeLessThanOrEqual(180_000 - at + 45_000 + 300);
    }
  });
});
