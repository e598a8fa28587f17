import type { FetchFault, Header } from '#shared/checks/snapshot/http-exchange.ts';

/** One request without redirects. */
export interface TransportRequest {
  readonly method: 'GET' | 'HEAD';
  /** Absolute http or https address without fragment. */
  readonly href: string;
  /** In the order in which a browser sends them; without `host` and `connection`. */
  readonly headers: readonly Header[];
  /** Reading stops after so many bytes of the body. */
  readonly maxBodyBytes: number;
  /** Ends the request at any moment, the reading of a slow body included. */
  readonly signal: AbortSignal;
}

/** What came back. */
export interface TransportAnswer {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
  /** Whether the body is still packed as `content-encoding` says; browser engines unpack it themselves. */
  readonly isPacked: boolean;
  /** The answer breaks the rules of HTTP as browsers forgive it: a strict parser has refused it. */
  readonly isMalformed: boolean;
  /** Why the body is not whole. */
  readonly cut: 'no' | 'bytes' | 'time' | 'broken-off';
  /** From the request to the first byte of the answer, in milliseconds. */
  readonly ttfbMs: number;
}

/** A request that came to nothing. */
export class TransportFault extends Error {
  readonly fault: FetchFault;

  constructor(fault: FetchFault, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'TransportFault';
    this.fault = fault;
  }
}

/**
 * A way to send requests. It never follows redirects, stores cookies or sends credentials, connects only where the
 * address policy allows, and takes any certificate, as what a site shows has to be seen even when its certificate is
 * wrong; trust is judged apart.
 */
export interface Transport {
  /** Rejects with a `TransportFault` and nothing else. */
  readonly send: (request: TransportRequest) => Promise<TransportAnswer>;
  /** Ends all connections at once. */
  readonly close: () => Promise<void>;
}
