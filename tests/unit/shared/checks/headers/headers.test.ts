import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, it } from 'vitest';
import { policyGap, readPolicy } from '#shared/checks/headers/content-policy.ts';
import { check } from '#shared/checks/headers/h01-headers.check.ts';
import type { CookieFacts, Header } from '#shared/checks/snapshot/http-exchange.ts';
import { answered, SITE } from '#tests/support/site-exchanges.ts';
import { page, rulesSeen } from '#tests/support/site-snapshot.ts';

const GOOD: readonly Header[] = [
  { name: 'content-security-policy', value: "default-src 'self'; frame-ancestors 'none'" },
  { name: 'x-content-type-options', value: 'nosniff' },
  { name: 'referrer-policy', value: 'same-origin' },
];

function sent(headers: readonly Header[], cookies: readonly CookieFacts[] = []) {
  const exchange = answered(SITE.href);
  if (exchange.outcome.kind !== 'answered') throw new Error('the fixture answers');
  return {
    pages: [
      page(SITE.href, {}, { exchange: { ...exchange, outcome: { ...exchange.outcome, headers, cookies } } }),
    ],
  };
}

const without = (name: string) => GOOD.filter((header) => header.name !== name);
const also = (name: string, value: string) => [...GOOD, { name, value }];
const cookie = (draft: Partial<CookieFacts>): CookieFacts => ({
  name: 'PHPSESSID',
  isSecure: true,
  isHttpOnly: true,
  sameSite: 'lax',
  ...draft,
});

describe('the headers of the home page', () => {
  it('are quiet when all is well', () => {
    expect(rulesSeen(check, sent(GOOD, [cookie({})]))).toEqual([]);
  });

  it.each([
    ['H01', sent([...without('content-security-policy'), { name: 'x-frame-options', value: 'DENY' }])],
    [
      'H02',
      sent([
        ...without('content-security-policy'),
        { name: 'content-security-policy', value: "script-src * 'unsafe-inline'; frame-ancestors 'self'" },
      ]),
    ],
    ['H03', sent(without('x-content-type-options'))],
    [
      'H04',
      sent([
        ...without('content-security-policy'),
        { name: 'content-security-policy', value: "default-src 'self'" },
      ]),
    ],
    ['H05', sent(GOOD, [cookie({ isHttpOnly: false })])],
    [
      'H06',
      sent([
        ...also('access-control-allow-origin', '*'),
        { name: 'access-control-allow-credentials', value: 'true' },
      ]),
    ],
    ['H07', sent(without('referrer-policy'))],
    ['H07', sent([...without('referrer-policy'), { name: 'referrer-policy', value: 'unsafe-url' }])],
    ['H08', sent([...also('x-frame-options', 'DENY'), { name: 'x-frame-options', value: 'SAMEORIGIN' }])],
  ])('make %s speak, and nothing else', (rule, snapshot) => {
    expect(rulesSeen(check, snapshot)).toEqual([rule]);
  });

  it('are not judged on error pages, and cookies of scripts are none of a session', () => {
    const error = { pages: [page(SITE.href, {}, { exchange: answered(SITE.href, { status: 503 }) })] };
    expect(rulesSeen(check, error)).toEqual([]);
    expect(rulesSeen(check, sent(GOOD, [cookie({ name: 'csrf_token', isHttpOnly: false })]))).toEqual([]);
  });
});

describe('a content policy', () => {
  const policies = [
    "default-src 'none'; script-src 'self'",
    "default-src 'self'",
    "script-src 'unsafe-inline' 'self'; object-src 'none'",
    "script-src *; object-src 'none'",
    "script-src https:; object-src 'none'",
    "script-src data: 'self'; object-src 'none'",
    "script-src 'nonce-r4nd0m1234' 'strict-dynamic' 'unsafe-inline' https:; object-src 'none'; base-uri 'none'",
    "script-src 'self'",
    "img-src 'self'",
    'upgrade-insecure-requests',
    "frame-ancestors 'self'",
    "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:",
    "script-src 'none'; object-src 'none'; base-uri 'none'",
    "SCRIPT-SRC 'UNSAFE-INLINE'; object-src 'none'",
    "script-src 'sha256-abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG=' 'unsafe-inline'; object-src 'none'",
  ];

  it.each(policies)('is judged as the CSP Evaluator judges it: %s', (text) => {
    const found = new CspEvaluator(new CspParser(text).csp).evaluate();
    const isOpen = found.some(
      ({ severity, directive }) =>
        severity === Severity.HIGH && ['script-src', 'object-src', 'default-src'].includes(directive),
    );
    expect(policyGap(readPolicy(text)) !== null).toBe(isOpen);
  });

  it('takes the first of two directives of one name, as browsers do', () => {
    expect(policyGap(readPolicy("default-src 'self'; default-src *"))).toBeNull();
  });
});
