import { isNothing, isSameValue, standingOf } from './compare-values.ts';

/** Which side of a conflict is wanted: what stands on this PC, or what the file brings. */
export type Choice = 'here' | 'there';

/** One value that both sides may have. */
export interface ComparedValue {
  /** The same in every comparison of the same thing. */
  readonly id: string;
  readonly label: string;
  readonly here: unknown;
  readonly there: unknown;
  readonly inWords: (value: unknown) => string;
}

/** Where compared values stand, and when that place was changed last on either side, UTC; `null` where unknown. */
export interface ComparedPlace {
  /** For the user: `2.1 Rà soát website`, `Danh mục website, dòng 3`. */
  readonly place: string;
  readonly hereAt: string | null;
  readonly thereAt: string | null;
}

/** A value that is another on both sides: the user chooses. */
export interface Conflict extends ComparedPlace {
  readonly id: string;
  readonly label: string;
  /** In words. */
  readonly here: string;
  readonly there: string;
  /** What holds unless the user chooses otherwise: what was changed later, else what stands on this PC. */
  readonly proposed: Choice;
}

/** Something that only the file has. */
export interface Addition {
  readonly place: string;
  readonly label: string;
  /** In words. */
  readonly value: string;
}

/** What came of comparing some values. */
export interface MergedValues {
  /** The ids of the values that are taken from the file. */
  readonly taken: ReadonlySet<string>;
  readonly conflicts: readonly Conflict[];
  readonly additions: readonly Addition[];
  /** Of what is not empty. */
  readonly sameCount: number;
  readonly onlyHereCount: number;
}

/** What the user has chosen, by the id of the conflict; what is missing follows the proposal. */
export type Choices = Readonly<Record<string, Choice>>;

/** What is proposed of two values: the later one, or that of this PC where nobody knows. */
export function proposedChoice({ hereAt, thereAt }: Pick<ComparedPlace, 'hereAt' | 'thereAt'>): Choice {
  return hereAt !== null && thereAt !== null && thereAt > hereAt ? 'there' : 'here';
}

/** Decides value by value what is taken from a file. */
export function mergeValues(
  values: readonly ComparedValue[],
  at: ComparedPlace,
  choices: Choices,
): MergedValues {
  const standing = (wanted: ReturnType<typeof standingOf>) =>
    values.filter(({ here, there }) => standingOf(here, there) === wanted);
  const [onlyThere, both] = [standing('only-there'), standing('both')];
  const conflicts = both.map(({ id, label, here, there, inWords }): Conflict => ({
    ...at,
    id,
    label,
    here: inWords(here),
    there: inWords(there),
    proposed: proposedChoice(at),
  }));
  const chosen = conflicts.filter(({ id, proposed }) => (choices[id] ?? proposed) === 'there');
  return {
    taken: new Set([...onlyThere, ...chosen].map(({ id }) => id)),
    conflicts,
    additions: onlyThere.map(({ label, there, inWords }) => ({
      place: at.place,
      label,
      value: inWords(there),
    })),
    sameCount: standing('same').filter(({ here }) => !isNothing(here)).length,
    onlyHereCount: standing('only-here').length,
  };
}

/** Whether both sides had the same of everything. */
export function isAllSame({ conflicts, additions, onlyHereCount }: MergedValues): boolean {
  return conflicts.length + additions.length + onlyHereCount === 0;
}

/** When what came of a merge was changed: as on the side that it equals, or now. */
export function timeOfMerged(
  merged: unknown,
  here: unknown,
  there: unknown,
  { hereAt, thereAt }: Pick<ComparedPlace, 'hereAt' | 'thereAt'>,
  now: string,
): string | null {
  if (isSameValue(merged, here)) return hereAt;
  return isSameValue(merged, there) ? thereAt : now;
}
