import type { NotCheckedReason, SiteCheckOutcome } from './site-check-result.ts';

/** The outcome for a site that nothing was seen of. `host` in lower case, `checkedAt` an ISO instant. */
export function notCheckedOutcome(
  site: { readonly url: string; readonly host: string },
  reason: NotCheckedReason,
  checkedAt: string,
  appVersion: string,
): SiteCheckOutcome {
  return {
    result: {
      url: site.url,
      host: site.host,
      checkedAt,
      appVersion,
      status: 'not-checked',
      reason,
      reachable: 'unknown',
      infected: 'unknown',
      leadsTo: '',
      findings: [],
      fixed: [],
      pagesSeen: 0,
      pagesRead: 0,
      views: ['static'],
      isSandboxed: null,
      pagesOpened: 0,
      limits: [],
      timings: { totalMs: 0, dnsMs: 0, tlsMs: 0, pagesMs: 0, viewsMs: 0 },
    },
    baseline: null,
  };
}
