import { recordKind as domainsToRemove } from '#shared/records/domains-to-remove.record.ts';
import { cellString } from '#shared/records/record-kind.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import { hostName, isWholeHost } from '../host-name.ts';
import type { ProblemRule } from '../problem.ts';
import { recordProblem } from './record-problem.ts';

const KINDS_WITHOUT_DOMAIN = ['fanpage', 'led-board'];

/** The directive asks that unused domains be removed: forgotten ones are what attackers take over. */
export const rule: ProblemRule = {
  id: 'unused-domain-is-proposed',
  find: ({ records }) => {
    const proposed = new Set(
      (records[domainsToRemove.id] ?? []).map((row) => hostName(cellString(row, 'domain'))),
    );
    return (records[websites.id] ?? []).flatMap((row, rowIndex) => {
      const address = cellString(row, 'address');
      const host = hostName(address);
      const isUnusedDomain =
        row['isInUse'] === 'no' &&
        !KINDS_WITHOUT_DOMAIN.includes(cellString(row, 'kind')) &&
        host.includes('.') &&
        isWholeHost(address);
      return isUnusedDomain && !proposed.has(host)
        ? [
            recordProblem(
              'warning',
              websites,
              rowIndex,
              'isInUse',
              `${host} không còn dùng nhưng chưa có trong bảng “${domainsToRemove.title}”.`,
            ),
          ]
        : [];
    });
  },
};
