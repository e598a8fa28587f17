import type { Addition, Conflict } from '../hand-over/merge-values.ts';

/** What stands in a place now, and what a merge puts there; `null` for nothing. */
export interface Change<Row> {
  readonly before: Row | null;
  readonly after: Row;
}

/** How many of one kind of thing are new, the same, contradictory, and only here. */
export interface PartCounts {
  readonly added: number;
  readonly same: number;
  readonly differing: number;
  readonly onlyHere: number;
}

/** What came of comparing one kind of thing. */
export interface MergedPart<Row> {
  readonly changes: readonly Change<Row>[];
  readonly conflicts: readonly Conflict[];
  /** What only the file has, or says more of. */
  readonly additions: readonly Addition[];
  readonly counts: PartCounts;
}

/** What came of comparing one thing: it is written, asked about, or the same. */
export type Compared<Row> =
  | { readonly is: 'same'; readonly change: Change<Row> | null; readonly addition?: Addition }
  | { readonly is: 'added'; readonly change: Change<Row>; readonly addition: Addition }
  | { readonly is: 'differing'; readonly change: Change<Row> | null; readonly conflict: Conflict };

/** Puts together what came of each; `onlyHere` are those of which the file says nothing. */
export function mergedPart<Row>(compared: readonly Compared<Row>[], onlyHere: number): MergedPart<Row> {
  const countOf = (is: Compared<Row>['is']) => compared.filter((one) => one.is === is).length;
  return {
    changes: compared.flatMap(({ change }) => change ?? []),
    conflicts: compared.flatMap((one) => (one.is === 'differing' ? [one.conflict] : [])),
    additions: compared.flatMap((one) => ('addition' in one ? [one.addition] : [])),
    counts: {
      added: countOf('added'),
      same: countOf('same'),
      differing: countOf('differing'),
      onlyHere,
    },
  };
}
