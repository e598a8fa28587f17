import { cellString, type RecordRow } from '../records/record-kind.ts';
import { hostName, isWholeHost } from '../base/host-name.ts';

const KINDS_WITHOUT_DOMAIN = ['fanpage', 'led-board'];

/** A domain of the inventory that is no longer used and that nobody has proposed for removal. */
export interface ForgottenDomain {
  /** In the table of websites. */
  readonly rowIndex: number;
  readonly row: RecordRow;
  readonly host: string;
}

/** The unused domains of the inventory: whole hosts, not one page of somebody else's. */
export function unusedDomains(websites: readonly RecordRow[]): readonly ForgottenDomain[] {
  return websites.flatMap((row, rowIndex) => {
    const address = cellString(row, 'address');
    const host = hostName(address);
    const isUnused =
      row['isInUse'] === 'no' &&
      !KINDS_WITHOUT_DOMAIN.includes(cellString(row, 'kind')) &&
      host.includes('.') &&
      isWholeHost(address);
    return isUnused ? [{ rowIndex, row, host }] : [];
  });
}

/** Those of the unused domains that the table of domains to remove does not have. */
export function forgottenDomains(
  websites: readonly RecordRow[],
  domainsToRemove: readonly RecordRow[],
): readonly ForgottenDomain[] {
  const proposed = new Set(domainsToRemove.map((row) => hostName(cellString(row, 'domain'))));
  return unusedDomains(websites).filter(({ host }) => !proposed.has(host));
}

/** The domains that one table calls used and the other up for removal, by row of the domains to remove. */
export function disputedDomains(
  websites: readonly RecordRow[],
  domainsToRemove: readonly RecordRow[],
): readonly ForgottenDomain[] {
  const used = new Set(
    websites.filter((row) => row['isInUse'] === 'yes').map((row) => hostName(cellString(row, 'address'))),
  );
  return domainsToRemove
    .map((row, rowIndex) => ({ rowIndex, row, host: hostName(cellString(row, 'domain')) }))
    .filter(({ host }) => host !== '' && used.has(host));
}
