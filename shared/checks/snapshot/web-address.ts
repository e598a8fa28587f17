/** How an address relates to the site under check. */
export type Relation =
  /** The host that the school entered, with or without `www.`, or a host below it. */
  | 'own'
  /** The same registrable domain, but not below the entered host: `b.truong.edu.vn` when `a.truong.edu.vn` was entered. */
  | 'sibling'
  | 'foreign';

/** An absolute http(s) address taken apart by the probes, as the pure rules have no URL parser. */
export interface WebAddress {
  /** Normalised, at most 2,000 characters. */
  readonly href: string;
  readonly scheme: 'http' | 'https';
  /** Lower case, without port; international names in their ASCII form; IPv6 without brackets. */
  readonly host: string;
  /** The host as people read it: `trường.vn`. Equal to `host` for plain names. */
  readonly hostUnicode: string;
  /** By the public suffix list; the host itself for IP addresses and single labels. */
  readonly registrableDomain: string;
  /** Always a number: 80 and 443 where the address names none. */
  readonly port: number;
  readonly path: string;
  /** Without `?`; `''` when there is none. */
  readonly query: string;
  readonly isIpLiteral: boolean;
  /** Loopback, private, link-local or otherwise not on the internet; only known for literal addresses. */
  readonly isPrivate: boolean;
  readonly relation: Relation;
}
