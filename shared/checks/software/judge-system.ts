import { formatDate } from '#shared/base/dates.ts';
import { asOfWords, type Sourced } from '#shared/facts/sourced.ts';
import type { CheckFacts } from '../rule/check.ts';
import { branchOfVersion, endedBranch, supportedVersion } from './branch-of-version.ts';
import { flawsOfVersion, flawsWithinBranch, holdsForBranch, offeredFix } from './flaws-of-version.ts';
import type { SiteSystem } from './site-systems.ts';
import { isBefore, versionParts } from './version.ts';

/** The tables in use, and the moment for which they are asked. */
type At = Pick<CheckFacts, 'tables' | 'now'>;

/** What the tables say against a version of a system. */
export interface SystemVerdict {
  /** `flaw`: a published flaw; `old`: an end of support or a missing repair; `look`: only the full number would tell. */
  readonly kind: 'flaw' | 'old' | 'look';
  /** The end of a sentence about the version, without its full stop. */
  readonly words: string;
}

/**
 * What the tables say against a version that a site shows, at a moment (ISO); `null` when they say nothing: a version that is
 * mended, or one that they do not know.
 */
export function judgeSystem(system: SiteSystem, version: string, at: At): SystemVerdict | null {
  const isBranch = versionParts(version).length <= system.branchNumbers;
  return (
    flawVerdict(system, version, isBranch, at) ??
    endVerdict(system, version, at) ??
    (isBranch ? null : repairVerdict(system, version, at))
  );
}

function withDay(words: string, fact: Sourced, at: At): string {
  return `${words} (${asOfWords(fact.asOf, at.now)})`;
}

function flawVerdict(
  { product }: SiteSystem,
  version: string,
  isBranch: boolean,
  at: At,
): SystemVerdict | null {
  const candidates = isBranch
    ? flawsWithinBranch(at.tables, product, version)
    : flawsOfVersion(at.tables, product, version);
  const sure = isBranch ? candidates.filter((flaw) => holdsForBranch(flaw, version)) : candidates;
  const [worst] = sure;
  if (worst !== undefined) {
    const fix = offerFor(product, version, offeredFix(sure), at);
    const words = fix === null ? `có lỗ hổng ${worst.id}` : `có lỗ hổng ${worst.id}, đã vá ở bản ${fix}`;
    return { kind: 'flaw', words: withDay(words, worst, at) };
  }
  const open = candidates.at(0);
  const fix = offeredFix(candidates);
  if (open === undefined || fix === null) return null;
  const words = `cần xem số bản đầy đủ: bản vá cho lỗ hổng ${open.id} là ${fix}`;
  return { kind: 'look', words: withDay(words, open, at) };
}

/** What to change to: the last repair of the branch, or where nobody mends the branch any more a version that is mended. */
function offerFor(product: string, version: string, fix: string | null, at: At): string | null {
  const branch = branchOfVersion(at.tables, product, version);
  const supported = supportedVersion(at.tables, product, at.now);
  if (endedBranch(at.tables, product, version, at.now) !== undefined && supported !== '') return supported;
  if (branch?.latest === undefined || !branch.fixesFlaws || fix === null) return fix;
  return isBefore(fix, branch.latest) ? branch.latest : fix;
}

function endVerdict({ product }: SiteSystem, version: string, at: At): SystemVerdict | null {
  const ended = endedBranch(at.tables, product, version, at.now);
  if (ended === undefined) return null;
  const since =
    ended.endsOn === undefined ? 'không còn được vá' : `hết hỗ trợ từ ${formatDate(ended.endsOn)}`;
  const offer = supportedVersion(at.tables, product, at.now);
  const words = offer === '' ? since : `${since}, bản đang được vá là ${offer}`;
  return { kind: 'old', words: withDay(words, ended.fact, at) };
}

function repairVerdict({ product }: SiteSystem, version: string, at: At): SystemVerdict | null {
  const branch = branchOfVersion(at.tables, product, version);
  if (branch?.latest === undefined || !branch.fixesFlaws || !isBefore(version, branch.latest)) return null;
  const words = `nhánh này đã có bản vá ${branch.latest} ngày ${formatDate(branch.latestOn ?? '')}`;
  return { kind: 'old', words: withDay(words, branch, at) };
}
