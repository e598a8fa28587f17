/** The parts of something that a patch changes, as they are before it. */
export function partsLike<Whole extends object>(patch: Partial<Whole>, before: Whole): Partial<Whole> {
  const names = Object.keys(patch);
  return Object.fromEntries(
    Object.entries(before).filter(([name]) => names.includes(name)),
  ) as Partial<Whole>;
}
