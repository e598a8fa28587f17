import { formatDate } from '#shared/base/dates.ts';
import { asOfWords, type Sourced } from '#shared/facts/sourced.ts';
import { branchOfVersion, endedBranch, supportedVersion } from './branch-of-version.ts';
import { flawsOfVersion, flawsWithinBranch, holdsForBranch, offeredFix } from './flaws-of-version.ts';
import type { SiteSystem } from './site-systems.ts';
import { isBefore, versionParts } from './version.ts';

/** What the tables say against a version of a system. */
export interface SystemVerdict {
  /** `flaw`: a published flaw; `old`: an end of support or a missing repair; `look`: only the full number would tell. */
  readonly kind: 'flaw' | 'old' | 'look';
  /** The end of a sentence about the version, without its full stop. */
  readonly words: string;
}

/**
 * What the tables say against a version that a site shows, on a day (ISO); `null` when they say nothing: a version that is
 * mended, or one that they do not know.
 */
export function judgeSystem(system: SiteSystem, version: string, today: string): SystemVerdict | null {
  const isBranch = versionParts(version).length <= system.branchNumbers;
  return (
    flawVerdict(system, version, isBranch, today) ??
    endVerdict(system, version, today) ??
    (isBranch ? null : repairVerdict(system, version, today))
  );
}

function withDay(words: string, fact: Sourced, today: string): string {
  return `${words} (${asOfWords(fact.asOf, today)})`;
}

function flawVerdict(
  { product }: SiteSystem,
  version: string,
  isBranch: boolean,
  today: string,
): SystemVerdict | null {
  const candidates = isBranch ? flawsWithinBranch(product, version) : flawsOfVersion(product, version);
  const sure = isBranch ? candidates.filter((flaw) => holdsForBranch(flaw, version)) : candidates;
  const [worst] = sure;
  if (worst !== undefined) {
    const fix = offerFor(product, version, offeredFix(sure), today);
    const words = fix === null ? `có lỗ hổng ${worst.id}` : `có lỗ hổng ${worst.id}, đã vá ở bản ${fix}`;
    return { kind: 'flaw', words: withDay(words, worst, today) };
  }
  const open = candidates.at(0);
  const fix = offeredFix(candidates);
  if (open === undefined || fix === null) return null;
  const words = `cần xem số bản đầy đủ: bản vá cho lỗ hổng ${open.id} là ${fix}`;
  return { kind: 'look', words: withDay(words, open, today) };
}

/** What to change to: the last repair of the branch, or where nobody mends the branch any more a version that is mended. */
function offerFor(product: string, version: string, fix: string | null, today: string): string | null {
  const branch = branchOfVersion(product, version);
  const supported = supportedVersion(product, today);
  if (endedBranch(product, version, today) !== undefined && supported !== '') return supported;
  if (branch?.latest === undefined || !branch.fixesFlaws || fix === null) return fix;
  return isBefore(fix, branch.latest) ? branch.latest : fix;
}

function endVerdict({ product }: SiteSystem, version: string, today: string): SystemVerdict | null {
  const ended = endedBranch(product, version, today);
  if (ended === undefined) return null;
  const since =
    ended.endsOn === undefined ? 'không còn được vá' : `hết hỗ trợ từ ${formatDate(ended.endsOn)}`;
  const offer = supportedVersion(product, today);
  const words = offer === '' ? since : `${since}, bản đang được vá là ${offer}`;
  return { kind: 'old', words: withDay(words, ended.fact, today) };
}

function repairVerdict({ product }: SiteSystem, version: string, today: string): SystemVerdict | null {
  const branch = branchOfVersion(product, version);
  if (branch?.latest === undefined || !branch.fixesFlaws || !isBefore(version, branch.latest)) return null;
  const words = `nhánh này đã có bản vá ${branch.latest} ngày ${formatDate(branch.latestOn ?? '')}`;
  return { kind: 'old', words: withDay(words, branch, today) };
}
