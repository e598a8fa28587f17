import type { Finding, SiteCheckResult } from './site-check-result.ts';

/** Findings beside those of the check before. */
export interface ComparedFindings {
  readonly findings: readonly Finding[];
  /** Those of the check before that are gone. */
  readonly fixed: readonly Finding[];
}

const MAX_FINDINGS = 1_000;

/**
 * The result that a check is compared with after one that did not reach the site: what that one found, and what the last
 * one found that read the site, for nothing of it can have gone unseen.
 */
export function withFindingsOf(unread: SiteCheckResult, lastRead: SiteCheckResult): SiteCheckResult {
  const known = new Set(unread.findings.map(({ key }) => key));
  const earlier = lastRead.findings.filter(({ key }) => !known.has(key));
  return {
    ...unread,
    findings: [...unread.findings, ...earlier].slice(0, MAX_FINDINGS),
    fixed: [...unread.fixed, ...lastRead.fixed].slice(0, MAX_FINDINGS),
  };
}

/**
 * Says of each finding whether it is new, still there or came back. What speaks for planted content came back when it was
 * marked as removed, or was gone at the check before or at an earlier one that the memory holds; a site that was down
 * twice was not infected again.
 */
export function compareFindings(
  findings: readonly Finding[],
  previous: SiteCheckResult | null,
  removedKeys: ReadonlySet<string>,
): ComparedFindings {
  const before = new Set(previous?.findings.map(({ key }) => key));
  const gone = new Set([...removedKeys, ...(previous?.fixed ?? []).map(({ key }) => key)]);
  const now = new Set(findings.map(({ key }) => key));
  const change = ({ key, infection }: Finding): Finding['change'] => {
    if (infection !== 'none' && gone.has(key)) return 'came-back';
    if (previous === null) return 'first-check';
    return before.has(key) ? 'still-there' : 'new';
  };
  return {
    findings: findings.map((finding) => ({ ...finding, change: change(finding) })),
    fixed: previous?.findings.filter(({ key }) => !now.has(key)) ?? [],
  };
}
