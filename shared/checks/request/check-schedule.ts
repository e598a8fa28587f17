/** How often the app checks websites by itself while it is open. */
export const CHECK_SCHEDULES = ['never', 'daily', 'weekly'] as const;

/** How often the app checks websites by itself while it is open. */
export type CheckSchedule = (typeof CHECK_SCHEDULES)[number];

const HOUR_MS = 60 * 60 * 1000;
const PERIOD_MS: Readonly<Record<Exclude<CheckSchedule, 'never'>, number>> = {
  daily: 24 * HOUR_MS,
  weekly: 7 * 24 * HOUR_MS,
};

/** After an attempt that came to nothing, as without a network, the next one waits this long. */
const RETRY_MS = HOUR_MS;

/** When a site was last looked at, ISO instants; `null` for never. */
export interface LastLooks {
  /** The last check that said something about the site. */
  readonly checkedAt: string | null;
  /** The last attempt, successful or not. */
  readonly triedAt: string | null;
}

/** Whether a site is to be checked now because of the schedule. */
export function isCheckDue(schedule: CheckSchedule, { checkedAt, triedAt }: LastLooks, now: Date): boolean {
  if (schedule === 'never') return false;
  const since = (instant: string | null) =>
    instant === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(instant);
  return since(checkedAt) >= PERIOD_MS[schedule] && since(triedAt) >= RETRY_MS;
}
