import { compareText } from './collation-request.ts';
import { isSameCommune, type LowerDesk } from './lower-desk.ts';

/** Where a key of a desk below stands in the line of keys that this desk had one after another. */
export interface KeyInLine {
  /** The key that holds now, by which the whole line goes; the desk itself where nothing has taken its place. */
  readonly current: LowerDesk;
  /** How many keys came after it; 0 for the one that holds now. */
  readonly age: number;
}

/** Whether a key has taken the place of another one, as was said when it was approved. */
function takesPlaceOf(desk: LowerDesk, other: LowerDesk): boolean {
  if (desk.fingerprint === other.fingerprint || !isSameCommune(desk.commune, other.commune)) return false;
  if (desk.replaces !== undefined) return desk.replaces.includes(other.fingerprint);
  // Where nobody was asked, the later one is taken for a renewed key: one desk with two keys must never count as two.
  return other.replaces === undefined && compareText(other.approvedAt, desk.approvedAt) < 0;
}

/** Follows a key to the one that holds now. */
export function keyInLine(desk: LowerDesk, desks: readonly LowerDesk[]): KeyInLine {
  const sorted = desks.toSorted(
    (a, b) => compareText(a.approvedAt, b.approvedAt) || compareText(a.fingerprint, b.fingerprint),
  );
  const seen = [desk];
  for (;;) {
    const last = seen.at(-1) ?? desk;
    const next = sorted.find((one) => !seen.includes(one) && takesPlaceOf(one, last));
    if (next === undefined) return { current: last, age: seen.length - 1 };
    seen.push(next);
  }
}

/** The keys of a place that hold now, those approved first first. */
export function currentKeysOf(commune: string, desks: readonly LowerDesk[]): readonly LowerDesk[] {
  return desks
    .filter((one) => isSameCommune(one.commune, commune) && keyInLine(one, desks).age === 0)
    .toSorted((a, b) => compareText(a.approvedAt, b.approvedAt));
}
