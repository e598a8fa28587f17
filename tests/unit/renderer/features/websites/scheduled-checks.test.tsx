import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '#shared/base/result.ts';
import type { CheckSchedule } from '#shared/checks/request/check-schedule.ts';
import { dismissCheckRun } from '#renderer/features/websites/check-run.ts';
import { ScheduledChecks } from '#renderer/features/websites/scheduled-checks.tsx';
import { addRecord } from '#renderer/storage/records.ts';
import { saveSetting } from '#renderer/storage/settings.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const SITE = 'thhoasenmau.edu.vn';

const EVERY_MS = 60_000;

/** What waits for its minute to come round. */
let looks: Map<unknown, () => void>;

beforeEach(async () => {
  looks = new Map();
  const { setInterval: begin, clearInterval: end } = globalThis;
  vi.stubGlobal('setInterval', (look: () => void, everyMs: number) => {
    const timer = begin(everyMs === EVERY_MS ? () => undefined : look, everyMs);
    if (everyMs === EVERY_MS) looks.set(timer, look);
    return timer;
  });
  vi.stubGlobal('clearInterval', (timer: ReturnType<typeof begin>) => {
    looks.delete(timer);
    end(timer);
  });
  await addRecord(sampleDirective.id, 'websites', { address: SITE, kind: 'website' });
});

afterEach(() => {
  vi.unstubAllGlobals();
  dismissCheckRun();
});

function comesRound(): void {
  for (const look of looks.values()) look();
}

function watchedRuns(): readonly string[] {
  const runs: string[] = [];
  installFakeBridge({
    'site-check:run': ({ sites }) => {
      runs.push(...sites.map(({ siteId }) => siteId));
      return ok({ status: 'finished', checkedSiteIds: [] });
    },
  });
  return runs;
}

async function withSchedule(schedule: CheckSchedule) {
  await saveSetting('siteCheckSchedule', schedule);
  return renderScreen(<ScheduledChecks directive={sampleDirective} />);
}

test('sites are checked when the schedule comes round, not at once', async () => {
  const runs = watchedRuns();
  await withSchedule('daily');
  await waitFor(() => {
    expect(looks.size).toBe(1);
  });
  expect(runs).toEqual([]);
  comesRound();
  await waitFor(() => {
    expect(runs).toEqual([SITE]);
  });
});

test('nothing looks at the sites when nobody has asked for it, or no longer', async () => {
  const runs = watchedRuns();
  await withSchedule('daily');
  await waitFor(() => {
    expect(looks.size).toBe(1);
  });
  await saveSetting('siteCheckSchedule', 'never');
  await waitFor(() => {
    expect(looks.size).toBe(0);
  });
  expect(runs).toEqual([]);
});
