import { describe, expect, it } from 'vitest';
import { check as dates } from '#shared/checks/https/t04-certificate-dates.check.ts';
import { check as trust } from '#shared/checks/https/t06-certificate-trust.check.ts';
import { check as weak } from '#shared/checks/https/t09-weak-certificate.check.ts';
import { check as changed } from '#shared/checks/https/t15-certificate-changed.check.ts';
import type { CertificateFacts } from '#shared/checks/snapshot/tls-facts.ts';
import { CHECKED_AT, SITE_HOST } from '#tests/support/site-exchanges.ts';
import {
  baseline,
  certificate,
  dnsRecords,
  network,
  rulesSeen,
  sightings,
  tlsOffered,
} from '#tests/support/site-snapshot.ts';

function shown(leaf: Partial<CertificateFacts>, rest: Parameters<typeof tlsOffered>[0] = {}) {
  return { tls: tlsOffered({ chain: [certificate(leaf)], ...rest }) };
}

const antivirus = 'CN=Diệt virus Mẫu';
const resigned = {
  ...shown(
    { issuer: antivirus, validTo: '2026-05-01T00:00:00.000Z' },
    { isKnownRoot: false, trustError: 'X' },
  ),
  network: network({ controls: network().controls.map((one) => ({ ...one, issuer: antivirus })) }),
};

describe('T04 and T05: dates', () => {
  it.each([
    ['T04', 'critical', { validTo: '2026-05-01T00:00:00.000Z' }],
    ['T04', 'critical', { validFrom: '2026-06-01T00:00:00.000Z' }],
    ['T05', 'high', { validTo: '2026-05-10T00:00:00.000Z' }],
    ['T05', 'medium', { validTo: '2026-05-15T00:00:00.000Z' }],
  ] as const)('%s (%s) for %j', (rule, severity, leaf) => {
    const [found] = sightings(dates, shown(leaf));
    expect([found?.rule, found?.severity ?? dates.rules.find(({ id }) => id === rule)?.severity]).toEqual([
      rule,
      severity,
    ]);
  });

  it('believes the browser about dates of the certificates above', () => {
    const browserError = 'net::ERR_CERT_DATE_INVALID';
    expect(rulesSeen(dates, shown({}, { trustError: 'CERT_HAS_EXPIRED', browserError }))).toEqual(['T04']);
    expect(rulesSeen(dates, shown({}, { trustError: 'CERT_HAS_EXPIRED', browserError: undefined }))).toEqual(
      [],
    );
  });

  it('is silent for a good certificate, a wrong clock and an intercepted connection', () => {
    expect(rulesSeen(dates)).toEqual([]);
    const ahead = network({
      localTime: '2026-12-01T00:00:00.000Z',
      controls: network().controls.map((one) => ({ ...one, serverTime: CHECKED_AT })),
    });
    expect(rulesSeen(dates, { ...shown({ validTo: '2026-05-01T00:00:00.000Z' }), network: ahead })).toEqual(
      [],
    );
    expect(rulesSeen(dates, resigned)).toEqual([]);
  });
});

describe('T06, T07, T08: name and trust', () => {
  it('says which name is missing', () => {
    const names = [`www.${SITE_HOST}`];
    expect(sightings(trust, shown({ names }, { isNameMatch: false }))[0]).toMatchObject({
      rule: 'T06',
      seen: `Chứng chỉ chỉ có tên www.${SITE_HOST}, không có tên ${SITE_HOST}.`,
    });
  });

  it.each([
    ['T07', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'net::ERR_CERT_AUTHORITY_INVALID'],
    ['T07', 'DEPTH_ZERO_SELF_SIGNED_CERT', undefined],
    ['T07', 'SELF_SIGNED_CERT_IN_CHAIN', undefined],
    ['T08', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', null],
    ['T08', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined],
    ['T07', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'net::ERR_CERT_AUTHORITY_INVALID'],
    ['T07', null, 'net::ERR_CERT_AUTHORITY_INVALID'],
    ['T06', null, 'net::ERR_CERT_COMMON_NAME_INVALID'],
  ] as const)('%s for %s where the browser says %s', (rule, trustError, browserError) => {
    expect(
      rulesSeen(trust, shown({}, { trustError, browserError, isKnownRoot: browserError === null })),
    ).toEqual([rule]);
  });

  it('is certain of an incomplete chain when the browser trusts it, and not certain without its word', () => {
    const leafOnly = { trustError: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' };
    const asked = shown({}, { ...leafOnly, browserError: null, isKnownRoot: true });
    const notAsked = shown({}, { ...leafOnly, browserError: undefined, isKnownRoot: null });
    expect(sightings(trust, asked)[0]?.certainty).toBe('certain');
    expect(sightings(trust, notAsked)[0]?.certainty).toBe('likely');
  });

  it('misses no certificate of an issuer that was added to this PC', () => {
    const added = { trustError: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', browserError: null, isKnownRoot: false };
    expect(rulesSeen(trust, shown({}, added))).toEqual([]);
  });

  it('quotes the browser as its warning does', () => {
    const refused = { trustError: 'X', browserError: 'net::ERR_CERT_AUTHORITY_INVALID', isKnownRoot: false };
    expect(sightings(trust, shown({}, refused))[0]?.seen).toContain('NET::ERR_CERT_AUTHORITY_INVALID');
  });

  it('leaves to the browser what only it trusts, and dates, names and strength to their own rules', () => {
    expect(rulesSeen(trust, shown({}, { trustError: 'SELF_SIGNED_CERT_IN_CHAIN' }))).toEqual([]);
    expect(rulesSeen(trust, shown({}, { trustError: 'CERT_HAS_EXPIRED', browserError: undefined }))).toEqual(
      [],
    );
    expect(rulesSeen(trust, shown({}, { trustError: 'EE_KEY_TOO_SMALL', browserError: undefined }))).toEqual(
      [],
    );
    expect(rulesSeen(trust, resigned)).toEqual([]);
    expect(rulesSeen(trust)).toEqual([]);
  });
});

describe('T09: weak certificates', () => {
  it.each([
    [{ signatureHash: 'sha1' }, 'SHA1'],
    [{ keyBits: 1024 }, '1024 bit'],
    [{ keyKind: 'ec', keyBits: 192 }, '192 bit'],
  ] as const)('speaks for %j', (leaf, words) => {
    expect(sightings(weak, shown(leaf))[0]?.seen).toContain(words);
  });

  it('does not look at the signature of a root', () => {
    const root = certificate({
      subject: 'CN=Gốc',
      issuer: 'CN=Gốc',
      isSelfSigned: true,
      signatureHash: 'sha1',
    });
    expect(rulesSeen(weak, { tls: tlsOffered({ chain: [certificate(), root] }) })).toEqual([]);
    expect(rulesSeen(weak, shown({ keyKind: 'ec', keyBits: 256 }))).toEqual([]);
  });
});

describe('T15: a certificate changed early', () => {
  const other = shown({ issuer: 'CN=CA khác', keySha256: '9'.repeat(64) });
  const moved = dnsRecords({ a: { kind: 'found', values: ['198.51.100.7'] } });

  it('is told only together with other addresses', () => {
    expect(rulesSeen(changed, { ...other, dns: moved }, { baseline: baseline() })).toEqual(['T15']);
    expect(rulesSeen(changed, other, { baseline: baseline() })).toEqual([]);
  });

  it('is a renewal when the old one was about to end, and nothing at the first check', () => {
    const ending = baseline({ certificateValidTo: '2026-05-20T00:00:00.000Z' });
    expect(rulesSeen(changed, { ...other, dns: moved }, { baseline: ending })).toEqual([]);
    expect(rulesSeen(changed, { ...other, dns: moved })).toEqual([]);
  });
});
