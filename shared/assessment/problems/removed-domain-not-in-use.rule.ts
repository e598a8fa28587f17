import { recordKind as domainsToRemove } from '#shared/records/domains-to-remove.record.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import type { ProblemRule } from './problem.ts';
import { disputedDomains } from '#shared/inventory/unused-domains.ts';
import { recordProblem } from './record-problem.ts';

/** A domain cannot be in use and up for removal. */
export const rule: ProblemRule = {
  id: 'removed-domain-not-in-use',
  find: ({ records }) =>
    disputedDomains(records[websites.id] ?? [], records[domainsToRemove.id] ?? []).map(({ rowIndex, host }) =>
      recordProblem(
        'warning',
        domainsToRemove,
        rowIndex,
        'domain',
        `danh mục website ghi ${host} còn dùng. Cần sửa lại một trong hai nơi.`,
      ),
    ),
};
