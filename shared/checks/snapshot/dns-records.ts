/** The answer of a name server to one question. */
export type DnsAnswer<Value> =
  | { readonly kind: 'found'; readonly values: readonly Value[] }
  /** The name exists, but not this type. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-such-name' }
  /** SERVFAIL, refused, timeout. */
  | { readonly kind: 'no-answer'; readonly detail: string };

export interface MailExchanger {
  readonly host: string;
  readonly priority: number;
  readonly addresses: DnsAnswer<string>;
}

export interface NameServer {
  readonly host: string;
  readonly addresses: DnsAnswer<string>;
  /** Whether it answers with authority for the zone; `null` when not asked. */
  readonly isAuthoritative: boolean | null;
}

/** What the name system says about the host. */
export interface DnsRecords {
  readonly a: DnsAnswer<string>;
  readonly aaaa: DnsAnswer<string>;
  /** The chain of aliases from the host on, with whether the last target exists. */
  readonly cname: DnsAnswer<string>;
  readonly cnameTarget: DnsAnswer<string> | null;
  /** The domain for which mail and name servers were asked: the nearest ancestor with its own NS. */
  readonly zone: string;
  readonly ns: DnsAnswer<NameServer>;
  readonly mx: DnsAnswer<MailExchanger>;
  /** TXT records of the zone that begin with `v=spf1`. */
  readonly spf: DnsAnswer<string>;
  /** DNS look-ups that the SPF record costs, RFC 7208 section 4.6.4; `null` when there is none. */
  readonly spfLookups: number | null;
  /** TXT records of `_dmarc.` of the zone, or of its registrable domain. */
  readonly dmarc: DnsAnswer<string>;
  readonly caa: DnsAnswer<string>;
  /** What a random label below the host gives. */
  readonly wildcard: DnsAnswer<string>;
}
