import type { Facts } from '#shared/facts/facts-in-use.ts';
import type { KnownFlaw } from '#shared/facts/known-flaws.facts.ts';
import { branchEnd, isBefore } from './version.ts';

type Tables = Pick<Facts, 'knownFlaws'>;

function isNotBefore(version: string, limit: string): boolean {
  return !isBefore(version, limit);
}

/** The published flaws of one version of a product, in the order of the table: the ones that matter most first. */
export function flawsOfVersion(
  { knownFlaws }: Tables,
  product: string,
  version: string,
): readonly KnownFlaw[] {
  return knownFlaws.entries.filter(
    (flaw) =>
      flaw.product === product &&
      (flaw.since === undefined || isNotBefore(version, flaw.since)) &&
      (flaw.before === undefined || isBefore(version, flaw.before)),
  );
}

/** The flaws of which only some versions of a branch are free: the branch alone does not say whether it is mended. */
export function flawsWithinBranch(
  { knownFlaws }: Tables,
  product: string,
  branch: string,
): readonly KnownFlaw[] {
  const end = branchEnd(branch);
  return knownFlaws.entries.filter(
    ({ product: of, since = '0', before }) =>
      of === product && isBefore(since, end) && before !== undefined && isBefore(branch, before),
  );
}

/** Whether every version of a branch has the flaw. */
export function holdsForBranch({ since = '0', before }: KnownFlaw, branch: string): boolean {
  return isNotBefore(branch, since) && (before === undefined || isNotBefore(before, branchEnd(branch)));
}

/**
 * The version against all of these flaws: the highest that is offered; `null` when the makers offer none against one of
 * them.
 */
export function offeredFix(flaws: readonly KnownFlaw[]): string | null {
  const fixes = flaws.map(({ fixedIn }) => fixedIn);
  if (fixes.includes(undefined)) return null;
  return fixes.reduce<string | null>(
    (highest, fix = '') => (highest === null || isBefore(highest, fix) ? fix : highest),
    null,
  );
}
