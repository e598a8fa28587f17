/** After so many days of work without a backup outside of this PC the app reminds of one. */
const DAYS_WITHOUT_BACKUP = 14;
const DAY_MS = 24 * 60 * 60_000;

/**
 * Whether it is time to remind. `workSince` is when the first change was made that no backup outside of this PC has, UTC;
 * `null` when there is none. A clock that was put back reminds of nothing.
 */
export function isBackupDue(workSince: string | null, now: Date): boolean {
  return workSince !== null && now.getTime() - Date.parse(workSince) >= DAYS_WITHOUT_BACKUP * DAY_MS;
}
