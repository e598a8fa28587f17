import { notJudgedClause, partlyClause } from '../result/check-words.ts';
import type { ReportedSiteCheck } from '../result/site-check-result.ts';
import { type SiteStanding, siteStanding, STANDING_KINDS } from './site-standing.ts';

/** What came of a run over some sites, the worst first. */
export interface RunSummary {
  /** The worst standing of any site; `unfinished` when nothing worse is known than that sites were not done. */
  readonly worst: SiteStanding['kind'] | 'unfinished';
  /** A sentence for each way in which sites stand, the worst first. */
  readonly sentences: readonly string[];
}

interface Group {
  readonly standing: SiteStanding;
  readonly checks: readonly ReportedSiteCheck[];
}

function groupsOf(checks: readonly ReportedSiteCheck[]): readonly Group[] {
  const groups = new Map<string, { standing: SiteStanding; checks: ReportedSiteCheck[] }>();
  for (const check of checks) {
    const standing = siteStanding(check);
    const key = `${standing.kind} ${'reason' in standing ? standing.reason : ''}`;
    const group = groups.get(key) ?? { standing, checks: [] };
    group.checks.push(check);
    groups.set(key, group);
  }
  const rank = ({ standing }: Group) => STANDING_KINDS.indexOf(standing.kind);
  return [...groups.values()].toSorted((a, b) => rank(a) - rank(b));
}

function sentenceOf({ standing, checks }: Group): string {
  const sites = `${String(checks.length)} website`;
  const pages = checks.reduce((sum, { result }) => sum + (result.pagesRead ?? result.pagesSeen), 0);
  const noSign = `không thấy dấu hiệu lạ trong ${String(pages)} trang đã xem`;
  switch (standing.kind) {
    case 'to-remove':
      return `${sites} có nội dung lạ: xem việc phải làm.`;
    case 'not-judged':
      return `${sites} ${notJudgedClause(standing.reason)}.`;
    case 'unsure':
      return `${sites} chưa kết luận được.`;
    case 'to-fix':
      return `${sites} có việc cần sửa.`;
    case 'settled':
      return `${sites} vẫn thấy dấu hiệu đã ghi là báo nhầm.`;
    case 'partly-fine':
      return `${sites} ${partlyClause(standing.reason)}: ${noSign}.`;
    case 'to-improve':
      return `${sites} ${noSign}, có việc nên cải thiện.`;
    case 'fine':
      return `${sites} ${noSign}.`;
  }
}

/**
 * What came of a run: of each site its check, and how many sites have none because the run ended before. Nothing is
 * called fine here that its check does not call fine.
 */
export function runSummary(checks: readonly ReportedSiteCheck[], undoneCount: number): RunSummary {
  const groups = groupsOf(checks);
  const worst = groups[0]?.standing.kind ?? 'unfinished';
  const undone = undoneCount === 0 ? [] : [`${String(undoneCount)} website chưa kiểm tra xong.`];
  const isFine = worst === 'to-improve' || worst === 'fine';
  return {
    worst: isFine && undoneCount > 0 ? 'unfinished' : worst,
    sentences: [...groups.map(sentenceOf), ...undone],
  };
}
