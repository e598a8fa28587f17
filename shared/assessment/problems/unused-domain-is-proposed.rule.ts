import { recordKind as domainsToRemove } from '#shared/records/domains-to-remove.record.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import type { ProblemRule } from './problem.ts';
import { forgottenDomains } from '#shared/inventory/unused-domains.ts';
import { recordProblem } from './record-problem.ts';

/** The directive asks that unused domains be removed: forgotten ones are what attackers take over. */
export const rule: ProblemRule = {
  id: 'unused-domain-is-proposed',
  find: ({ records }) =>
    forgottenDomains(records[websites.id] ?? [], records[domainsToRemove.id] ?? []).map(
      ({ rowIndex, host }) =>
        recordProblem(
          'warning',
          websites,
          rowIndex,
          'isInUse',
          `${host} không còn dùng nhưng chưa có trong bảng “${domainsToRemove.title}”.`,
        ),
    ),
};
