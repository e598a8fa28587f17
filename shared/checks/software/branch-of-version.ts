import type { Facts } from '#shared/facts/facts-in-use.ts';
import type { SoftwareBranch } from '#shared/facts/software-branches.facts.ts';
import { isBefore, isOfBranch, versionParts } from './version.ts';

type Tables = Pick<Facts, 'softwareBranches'>;

function branchesOf({ softwareBranches }: Tables, product: string): readonly SoftwareBranch[] {
  return softwareBranches.entries
    .filter((entry) => entry.product === product)
    .toSorted((a, b) => (isBefore(a.branch, b.branch) ? -1 : 1));
}

/** The branch of the table to which a version belongs, the narrowest one; `undefined` for a branch it does not list. */
export function branchOfVersion(
  tables: Tables,
  product: string,
  version: string,
): SoftwareBranch | undefined {
  return branchesOf(tables, product)
    .filter(({ branch }) => isOfBranch(version, branch))
    .toSorted((a, b) => versionParts(b.branch).length - versionParts(a.branch).length)[0];
}

/** Whether the makers have stopped looking after a branch on a day, `YYYY-MM-DD` or an ISO instant. */
export function hasEnded({ care, endsOn }: SoftwareBranch, today: string): boolean {
  return care === 'ended' || (care === 'dated' && endsOn !== undefined && endsOn < today.slice(0, 10));
}

/** A branch that nobody looks after any more. */
export interface EndedBranch {
  /** Where that is known: its own entry, or the oldest one when the version is older than the whole table. */
  readonly fact: SoftwareBranch;
  /** The last day on which its makers looked after it; `undefined` when not known. */
  readonly endsOn: string | undefined;
}

/** The branch of a version when its makers have stopped looking after it on a day; `undefined` while they do, or unknown. */
export function endedBranch(
  tables: Tables,
  product: string,
  version: string,
  today: string,
): EndedBranch | undefined {
  const branch = branchOfVersion(tables, product, version);
  if (branch !== undefined) {
    return hasEnded(branch, today) ? { fact: branch, endsOn: branch.endsOn } : undefined;
  }
  const [lowest] = branchesOf(tables, product);
  const isOlder = lowest !== undefined && isBefore(version, lowest.branch);
  return isOlder ? { fact: lowest, endsOn: undefined } : undefined;
}

/** The newest version of the newest branch that is still looked after; `''` when the table knows none. */
export function supportedVersion(tables: Tables, product: string, today: string): string {
  const supported = branchesOf(tables, product).filter(
    (branch) => (branch.care === 'supported' || branch.care === 'dated') && !hasEnded(branch, today),
  );
  return supported.at(-1)?.latest ?? '';
}
