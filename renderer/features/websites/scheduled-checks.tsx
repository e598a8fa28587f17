import { useEffect } from 'react';
import { isCheckDue, type CheckSchedule } from '#shared/checks/request/check-schedule.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { useSetting } from '#renderer/storage/settings.ts';
import { readLastLooks } from '#renderer/storage/site-checks.ts';
import { startCheck } from './check-run.ts';
import { type Inventory, useInventory } from './inventory.ts';

const LOOK_EVERY_MS = 60_000;

async function checkWhatIsDue(schedule: CheckSchedule, { sites }: Inventory): Promise<void> {
  const looks = await readLastLooks(sites.map(({ siteId }) => siteId));
  const now = new Date();
  const due = sites.filter(({ siteId }) =>
    isCheckDue(schedule, looks.get(siteId) ?? { checkedAt: null, triedAt: null }, now),
  );
  await startCheck(due, sites);
}

/** Checks the sites by itself while the app is open, if somebody has asked for it. Shows nothing. */
export function ScheduledChecks({ directive }: { readonly directive: Directive }) {
  const schedule = useSetting('siteCheckSchedule') ?? 'never';
  const inventory = useInventory(directive);
  useEffect(() => {
    if (schedule === 'never' || inventory === undefined) return;
    const look = () => {
      void checkWhatIsDue(schedule, inventory);
    };
    // Not at once: whoever has just made the choice may still change it.
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [schedule, inventory]);
  return null;
}
