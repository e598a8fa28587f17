/** The headers of one small site; a list gives a header several times. */
export interface HeaderCase {
  readonly name: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
}

const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-ancestors 'none'";

/** Twenty sites that differ in their protective headers alone. */
export const HEADER_CASES: readonly HeaderCase[] = [
  { name: 'nothing', headers: {} },
  {
    name: 'everything',
    headers: {
      'content-security-policy': STRICT_POLICY,
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'set-cookie': 'PHPSESSID=abc; Secure; HttpOnly; SameSite=Lax; Path=/',
    },
  },
  { name: 'strict policy', headers: { 'content-security-policy': STRICT_POLICY } },
  { name: 'policy for frames only', headers: { 'content-security-policy': "frame-ancestors 'self'" } },
  {
    name: 'inline scripts',
    headers: { 'content-security-policy': "default-src 'self'; script-src 'self' 'unsafe-inline'" },
  },
  {
    name: 'scripts from anywhere',
    headers: { 'content-security-policy': "default-src 'self'; script-src https:" },
  },
  {
    name: 'nonce beside unsafe-inline',
    headers: {
      'content-security-policy': "default-src 'none'; script-src 'nonce-q1w2e3r4t5y6u7i8' 'unsafe-inline'",
    },
  },
  {
    name: 'inline styles only',
    headers: {
      'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'",
    },
  },
  {
    name: 'eval',
    headers: { 'content-security-policy': "default-src 'none'; script-src 'self' 'unsafe-eval'" },
  },
  { name: 'default-src *', headers: { 'content-security-policy': 'default-src *' } },
  { name: 'nosniff', headers: { 'x-content-type-options': 'nosniff' } },
  { name: 'wrong nosniff', headers: { 'x-content-type-options': 'no-sniff' } },
  { name: 'frames of the own site', headers: { 'x-frame-options': 'SAMEORIGIN' } },
  { name: 'wrong frame option', headers: { 'x-frame-options': 'ALLOWALL' } },
  { name: 'HSTS of a year', headers: { 'strict-transport-security': 'max-age=31536000' } },
  { name: 'HSTS of a day', headers: { 'strict-transport-security': 'max-age=86400' } },
  { name: 'session cookie in the open', headers: { 'set-cookie': 'PHPSESSID=abc; Path=/' } },
  { name: 'session cookie for scripts', headers: { 'set-cookie': 'PHPSESSID=abc; Secure; Path=/' } },
  {
    name: 'shared with everybody',
    headers: { 'access-control-allow-origin': '*', 'referrer-policy': 'strict-origin-when-cross-origin' },
  },
  {
    name: 'shared with log-in',
    headers: {
      'access-control-allow-origin': 'https://http-observatory.security.mozilla.org',
      'access-control-allow-credentials': 'true',
      'referrer-policy': 'unsafe-url',
    },
  },
];
