import type { CheckContext } from '../rule/check.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { isThrowawayHost } from './known-hosts.ts';
import { imitatedName } from './look-alike-host.ts';
import { greatestWeight } from './page-terms.ts';

const EVIDENT_WEIGHT = 4;

/** Whether the host of a stranger speaks for itself: listed, named for the trade, imitating a known name, thrown away. */
export function isBadAddress(address: WebAddress, { isListedHost, lexicon, reading }: CheckContext): boolean {
  if (isListedHost(address.host)) return true;
  if (reading.hosts.isKnown(address)) return false;
  return (
    isThrowawayHost(address.host) ||
    imitatedName(address.registrableDomain) !== null ||
    greatestWeight(lexicon.scanHost(address.host)) >= EVIDENT_WEIGHT
  );
}
