import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressResolver } from '../addresses/address-resolver.ts';
import type { AskBrowser } from '../certificates/browser-verdict.ts';
import type { VisitCookies } from './cookies.ts';
import type { ByteCount } from './byte-count.ts';
import type { CheckLimits } from './check-limits.ts';
import type { LimitLog } from './limit-log.ts';
import type { NameResolver } from '../network/resolver.ts';
import type { AddressPolicy } from '../network/address-policy.ts';
import type { RateLimit } from '../network/rate-limit.ts';
import type { Transport } from '../network/transport.ts';

/** What the probes of one site share. */
export interface SiteSession {
  readonly addresses: AddressResolver;
  readonly transport: Transport;
  readonly names: NameResolver;
  readonly policy: AddressPolicy;
  readonly limits: CheckLimits;
  readonly limitLog: LimitLog;
  /** What was kept of the content of pages so far, beside addresses and texts that pages repeat. */
  readonly contentBytes: ByteCount;
  /** Cookies by which pages of the site let in whoever has loaded one of them anew; part of every visit. */
  readonly passes: VisitCookies;
  readonly rateLimitOf: (address: WebAddress) => RateLimit;
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
