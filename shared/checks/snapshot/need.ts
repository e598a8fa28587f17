/**
 * A part of the snapshot that can be left out or come to nothing. A rule names those without which it cannot judge;
 * `shared/checks/reading/missing-needs.ts` says when each is there.
 */
export const NEEDS = [
  /** What the control pages answered; none is asked for sites on this PC. */
  'controls',
  /** What the name servers said; nobody is asked about a literal IP address. */
  'dns',
  /** A look at the HTTPS port; none at a site with a port of its own. */
  'tls',
  /** The ways in, with whatever came of them. */
  'entries',
  /** The answer of the server to one page at least. */
  'page-answers',
  /** The HTML of one page at least. */
  'pages',
  /** The same, or a sitemap or feed with addresses. */
  'pages-or-lists',
  /** The HTML that one visitor at least was given. */
  'documents',
  /** One page at least as others than a plain browser get it. */
  'views',
  /** One page at least that a running browser has opened. */
  'browser',
  /** The answer to a path that nobody has made. */
  'missing-page',
  /** The home page over IPv4 and IPv6 alone, where the name has both. */
  'ip-versions',
  /** A look at hosts to which pages link, where they link to any that is not known to everybody. */
  'foreign-hosts',
  /** The well-known paths, asked only when the user wishes so. */
  'exposed-files',
] as const;

/** A part of the snapshot that a rule cannot do without. */
export type Need = (typeof NEEDS)[number];
