/** Why the content of a site was not read, although something answered. */
export const UNREAD_REASONS = [
  /** The server's answer breaks the rules of HTTP, so that the app could not read it. */
  'answer-malformed',
  /** The address leads to a website of somebody else. */
  'leads-elsewhere',
  /** The home page is a message of an error: 404, 500. */
  'home-page-error',
  /** A page of a firewall or of the site lets in only who runs its script, or keeps a cookie of it. */
  'browser-check',
  /** A frame without words that scripts fill in a browser. */
  'drawn-by-script',
  /** Every page asks for an account first. */
  'login-wall',
  /** An empty answer, a picture, a file. */
  'no-text',
] as const;

/** Why the content of a site was not read, although something answered. */
export type UnreadReason = (typeof UNREAD_REASONS)[number];

/** Whether a reason is about content that was not read, and not about a site that was not reached. */
export function isUnreadReason(reason: string | null): reason is UnreadReason {
  return UNREAD_REASONS.some((one) => one === reason);
}
