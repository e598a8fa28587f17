/** What a browser engine says about the certificate that a server shows. */
export interface BrowserVerdict {
  /** Its error name (`net::ERR_CERT_DATE_INVALID`); `null` when it trusts the certificate. */
  readonly error: string | null;
  /** Whether the chain ends at a root that every browser knows, not at one that was added to this PC. */
  readonly isKnownRoot: boolean;
}

/** Asks a browser engine about `https://host:port`; `undefined` when it has no word. Never throws. */
export type AskBrowser = (
  host: string,
  port: number,
  signal: AbortSignal,
) => Promise<BrowserVerdict | undefined>;
