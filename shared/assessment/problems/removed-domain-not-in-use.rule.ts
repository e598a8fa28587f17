import { recordKind as domainsToRemove } from '../../records/domains-to-remove.record.ts';
import { recordKind as websites } from '../../records/websites.record.ts';
import type { ProblemRule } from '../problem.ts';

/** The host name in what a user typed: scheme, path, port and a final dot removed, lower case. */
function hostName(address: string): string {
  return (
    address
      .trim()
      .toLowerCase()
      .replace(/^[a-z]+:\/\//u, '')
      .split(/[/?#:]/u)[0] ?? ''
  ).replace(/\.$/u, '');
}

export const rule: ProblemRule = {
  id: 'removed-domain-not-in-use',
  find: ({ records }) => {
    const used = new Set(
      (records[websites.id] ?? [])
        .filter((row) => row['isInUse'] === 'yes')
        .map((row) => hostName(String(row['address']))),
    );
    return (records[domainsToRemove.id] ?? []).flatMap((row, rowIndex) => {
      const host = hostName(String(row['domain']));
      return host !== '' && used.has(host)
        ? [
            {
              severity: 'warning',
              place: { kind: 'record', recordKindId: domainsToRemove.id, rowIndex, columnId: 'domain' },
              path: `records.${domainsToRemove.id}.${String(rowIndex)}.domain`,
              message: `Tên miền ${host} vừa ghi “còn dùng” vừa đề nghị loại bỏ. Cần sửa lại một nơi.`,
            },
          ]
        : [];
    });
  },
};
