/** The state of this PC's own connection, decided before any site is judged. */
export interface NetworkState {
  /** Requests to the control names, plain http and https. */
  readonly controls: readonly {
    readonly name: string;
    readonly outcome:
      'ok' | 'name-not-found' | 'dns-no-answer' | 'no-connection' | 'unexpected-answer' | 'proxy-refused';
    /** The `date` header as an ISO instant; `null` without one. */
    readonly serverTime: string | null;
    /** In milliseconds; `null` without an answer. */
    readonly ttfbMs: number | null;
    /** Of the certificate; `null` for plain http. */
    readonly issuer: string | null;
  }[];
  /** The PC's clock when the controls answered, ISO instant. */
  readonly localTime: string;
  /** Whether this PC has an address beside loopback and link-local ones: without one there is no network at all. */
  readonly hasAddress: boolean;
  /** Whether there is a route for IPv6. */
  readonly hasIpv6: boolean;
  readonly proxy: string | null;
  /** No controls were asked because the targets are local and private addresses are allowed. */
  readonly isLocalOnly: boolean;
}
