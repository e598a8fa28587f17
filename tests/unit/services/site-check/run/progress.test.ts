import { describe, expect, it } from 'vitest';
import { createProgressMeter, type Progress } from '#services/site-check/run/progress.ts';
import { CHECK_PHASES } from '#shared/checks/request/site-check-request.ts';

describe('the progress of a site', () => {
  it('goes through the phases and never falls, whatever pages turn up', () => {
    const told: Progress[] = [];
    const meter = createProgressMeter((progress) => told.push(progress), {
      siteMs: 180_000,
      browserMs: 0,
      browsersAtOnce: 1,
    });
    for (const phase of CHECK_PHASES) {
      meter.begin(phase);
      if (phase === 'pages') {
        for (const planned of [2, 40, 60]) meter.page(planned / 2, planned);
        meter.page(60, 60);
      }
      if (phase === 'visitors') for (let count = 0; count < 200; count += 1) meter.fetched();
    }
    const fractions = told.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
    expect(told.at(-1)).toMatchObject({ phase: 'judging', pagesSeen: 60, pagesPlanned: 60 });
    expect(told[0]?.timeLeftMs).toBeNull();
  });

  it('moves while a slow site gives its home page again and again, before a second page comes', () => {
    const told: number[] = [];
    const meter = createProgressMeter(({ fraction }) => told.push(fraction), {
      siteMs: 180_000,
      browserMs: 0,
      browsersAtOnce: 1,
    });
    meter.begin('pages');
    for (let count = 0; count < 6; count += 1) meter.fetched();
    meter.page(30, 60);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });
});
