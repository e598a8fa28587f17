import { recordKind as domainsToRemove } from '#shared/records/domains-to-remove.record.ts';
import { cellString } from '#shared/records/record-kind.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import { hostName } from '../host-name.ts';
import type { ProblemRule } from '../problem.ts';
import { recordProblem } from './record-problem.ts';

/** A domain cannot be in use and up for removal. */
export const rule: ProblemRule = {
  id: 'removed-domain-not-in-use',
  find: ({ records }) => {
    const used = new Set(
      (records[websites.id] ?? [])
        .filter((row) => row['isInUse'] === 'yes')
        .map((row) => hostName(cellString(row, 'address'))),
    );
    return (records[domainsToRemove.id] ?? []).flatMap((row, rowIndex) => {
      const host = hostName(cellString(row, 'domain'));
      return host !== '' && used.has(host)
        ? [
            recordProblem(
              'warning',
              domainsToRemove,
              rowIndex,
              'domain',
              `danh mục website ghi ${host} còn dùng. Cần sửa lại một trong hai nơi.`,
            ),
          ]
        : [];
    });
  },
};
