/** What one site may cost. Every bound that is reached is told in the snapshot's `limits`. */
export interface CheckLimits {
  /** For the whole site, in milliseconds. */
  readonly siteMs: number;
  /** For one request from the connection to the last byte, in milliseconds. */
  readonly requestMs: number;
  /** Of a body as it comes over the wire. */
  readonly bodyBytes: number;
  /** Of a body after decompression. */
  readonly decodedBytes: number;
  readonly headerBytes: number;
  readonly redirects: number;
  /** Cookies that are kept of one visit. */
  readonly cookies: number;
  /** Open elements of an HTML document; deeper ones are read without their place. */
  readonly htmlDepth: number;
  readonly pages: number;
  /** Pages while the site answers quickly; not below `pages`. */
  readonly pagesWhenQuick: number;
  /** Decoded bytes of all pages together: what the child process can hold. */
  readonly siteBytes: number;
}

const MEGABYTE = 1024 * 1024;

/** The bounds of a check by default. */
export const DEFAULT_LIMITS: CheckLimits = {
  siteMs: 180_000,
  requestMs: 15_000,
  bodyBytes: 3 * MEGABYTE,
  decodedBytes: 4 * MEGABYTE,
  headerBytes: 64 * 1024,
  redirects: 10,
  cookies: 50,
  htmlDepth: 500,
  pages: 60,
  pagesWhenQuick: 150,
  siteBytes: 100 * MEGABYTE,
};

/** The bounds for a given time per site: a single request never takes more than a quarter of it. */
export function limitsWithin(siteMs: number, limits: CheckLimits = DEFAULT_LIMITS): CheckLimits {
  return { ...limits, siteMs, requestMs: Math.min(limits.requestMs, Math.max(500, Math.round(siteMs / 4))) };
}
