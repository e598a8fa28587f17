/** How many of the newest snapshots are kept, whenever they were made. */
const NEWEST = 6;
/** Of how many earlier days the last snapshot is kept. */
const EARLIER_DAYS = 6;

const DAY = /\d{8}/u;

/** Which snapshots go, of names in the order of their making: the newest stay, and the last of each of some days before. */
export function snapshotsToRemove(names: readonly string[]): readonly string[] {
  const older = names.slice(0, -NEWEST).toReversed();
  const days = new Set<string>();
  return older.filter((name) => {
    const day = DAY.exec(name)?.[0] ?? '';
    const stays = !days.has(day) && days.size < EARLIER_DAYS;
    days.add(day);
    return !stays;
  });
}
