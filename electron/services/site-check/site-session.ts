import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressBook } from './address-book.ts';
import type { AskBrowser } from './browser-word.ts';
import type { CheckLimits } from './check-limits.ts';
import type { LimitLog } from './limit-log.ts';
import type { Names } from './network/names.ts';
import type { AddressPolicy } from './network/address-policy.ts';
import type { Pace } from './network/pace.ts';
import type { Transport } from './network/transport.ts';

/** What the probes of one site share. */
export interface SiteSession {
  readonly addresses: AddressBook;
  readonly transport: Transport;
  readonly names: Names;
  readonly policy: AddressPolicy;
  readonly limits: CheckLimits;
  readonly limitLog: LimitLog;
  readonly paceOf: (address: WebAddress) => Pace;
  /** Aborted when the user cancels and, with `TimeIsUp`, when the site's time is up. */
  readonly signal: AbortSignal;
  /** The site lies on this PC or in its network: nothing outside of it is asked. */
  readonly isLocal: boolean;
  readonly mayVisit: (address: WebAddress) => boolean;
  readonly proxy: string | null;
  readonly askBrowser: AskBrowser | undefined;
  /** Told after each page that was seen. */
  readonly onPage: (seen: number, planned: number) => void;
  /** Told after each page that was fetched for whatever reason. */
  readonly onFetch: () => void;
}

/** Whether the check of the site was cancelled or its time is up: nothing more is asked then. */
export function isOver({ signal }: SiteSession): boolean {
  return signal.aborted;
}
