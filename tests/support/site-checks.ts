import {
  type Finding,
  type FindingMark,
  findingMarkSchema,
  findingSchema,
  type ReportedSiteCheck,
  type SiteCheckResult,
  siteCheckResultSchema,
} from '#shared/checks/result/site-check-result.ts';

/** A finding as a rule might have made it: planted content on a sub-page, unless said otherwise. */
export function findingOf(changes: Partial<Finding> = {}): Finding {
  return findingSchema.parse({
    rule: 'S01',
    severity: 'critical',
    certainty: 'certain',
    infection: 'proof',
    page: 'https://thhoasenmau.edu.vn/tin-tuc/1',
    seen: 'Tiêu đề trang có từ ngữ cờ bạc.',
    excerpt: 'nhà cái uy tín',
    highlight: null,
    clause: 3,
    key: changes.seen ?? 'S01 thhoasenmau.edu.vn /tin-tuc/1',
    change: 'first-check',
    ...changes,
  });
}

/** What the check of a made-up website gave, with what the unit says about its findings. */
export function siteCheckOf(
  changes: Partial<SiteCheckResult> = {},
  marks: Readonly<Record<string, Partial<FindingMark>>> = {},
): ReportedSiteCheck {
  return {
    result: siteCheckResultSchema.parse({
      url: 'https://thhoasenmau.edu.vn',
      host: 'thhoasenmau.edu.vn',
      checkedAt: '2026-05-09T20:00:00.000Z',
      appVersion: '0.1.0',
      status: 'checked',
      reason: null,
      reachable: true,
      infected: false,
      leadsTo: 'https://thhoasenmau.edu.vn/',
      findings: [],
      fixed: [],
      pagesSeen: 34,
      limits: [],
      timings: { totalMs: 1_000, dnsMs: 10, tlsMs: 10, pagesMs: 900, viewsMs: 80 },
      ...changes,
    }),
    marks: Object.fromEntries(
      Object.entries(marks).map(([key, mark]) => [key, findingMarkSchema.parse(mark)]),
    ),
  };
}
