import { describe, expect, it } from 'vitest';
import { check as noHttps } from '#shared/checks/https/t01-no-https.check.ts';
import { check as plainHttp } from '#shared/checks/https/t02-plain-http.check.ts';
import { check as versions } from '#shared/checks/https/t10-tls-versions.check.ts';
import { check as hsts } from '#shared/checks/https/t12-hsts.check.ts';
import { check as mixed } from '#shared/checks/https/t13-mixed-content.check.ts';
import type { TlsVersions } from '#shared/checks/snapshot/tls-facts.ts';
import { answered, failed, hop, SITE, SITE_HOST, webAddress } from '#tests/support/site-exchanges.ts';
import { page, rulesSeen, sightings, tlsOffered } from '#tests/support/site-snapshot.ts';

const http = `http://${SITE_HOST}/`;
const none: TlsVersions = { tls10: 'refused', tls11: 'refused', tls12: 'refused', tls13: 'refused' };

describe('T01: no HTTPS', () => {
  const entries = [answered(http), failed(SITE.href, 'refused')];

  it('speaks when only plain http answers', () => {
    expect(rulesSeen(noHttps, { entries, tls: { kind: 'no-connection', detail: 'ECONNREFUSED' } })).toEqual([
      'T01',
    ]);
    expect(
      rulesSeen(noHttps, { entries, tls: { kind: 'handshake-failed', detail: '', versions: none } }),
    ).toEqual(['T01']);
  });

  it('is silent when the whole site is down, old versions work, or the port was not asked', () => {
    const down = [failed(http, 'refused'), failed(SITE.href, 'refused')];
    const closed = { kind: 'no-connection', detail: 'ECONNREFUSED' } as const;
    expect(rulesSeen(noHttps, { entries: down, homeAttempts: down, tls: closed })).toEqual([]);
    const old = { kind: 'handshake-failed', detail: '', versions: { ...none, tls10: 'accepted' } } as const;
    expect(rulesSeen(noHttps, { entries, tls: old })).toEqual([]);
    expect(rulesSeen(noHttps, { entries, tls: { kind: 'not-asked', reason: 'other-port' } })).toEqual([]);
  });
});

describe('T02 and T03: plain http', () => {
  it('speaks when http stays http', () => {
    expect(rulesSeen(plainHttp, { entries: [answered(http), answered(SITE.href)] })).toEqual(['T02']);
  });

  it('speaks when https is sent back to http', () => {
    const back = answered(SITE.href, { hops: [hop(SITE.href, http)] });
    expect(rulesSeen(plainHttp, { entries: [answered(http), back] })).toEqual(['T03']);
  });

  it('is silent when http leads to https, or there is no https to lead to', () => {
    expect(rulesSeen(plainHttp)).toEqual([]);
    expect(
      rulesSeen(plainHttp, { entries: [answered(http)], tls: { kind: 'no-connection', detail: '' } }),
    ).toEqual([]);
  });
});

describe('T10 and T11: versions', () => {
  function taken(...names: readonly (keyof TlsVersions)[]) {
    const accepted = Object.fromEntries(names.map((name) => [name, 'accepted' as const]));
    return { tls: tlsOffered({ versions: { ...none, ...accepted } }) };
  }

  it('calls only-old high, also-old low', () => {
    expect(
      sightings(versions, taken('tls10', 'tls11')).map(({ rule, severity }) => [rule, severity]),
    ).toEqual([['T10', 'high']]);
    expect(
      sightings(versions, taken('tls10', 'tls12', 'tls13')).map(({ rule, severity }) => [rule, severity]),
    ).toEqual([['T10', 'low']]);
  });

  it('mentions that TLS 1.3 is missing, and nothing else of a modern server', () => {
    expect(rulesSeen(versions, taken('tls12'))).toEqual(['T11']);
    expect(rulesSeen(versions)).toEqual([]);
    const untested = { ...none, tls10: 'not-tested', tls12: 'accepted', tls13: 'not-tested' } as const;
    expect(rulesSeen(versions, { tls: tlsOffered({ versions: untested }) })).toEqual([]);
  });
});

describe('T12: HSTS', () => {
  function withHeader(value: string | null) {
    const headers = value === null ? { server: 'nginx' } : { 'strict-transport-security': value };
    return { entries: [answered(SITE.href, { headers })] };
  }

  it.each([null, 'max-age=0', 'max-age=86400; includeSubDomains', 'includeSubDomains'])(
    'speaks for %s',
    (value) => {
      expect(rulesSeen(hsts, withHeader(value))).toEqual(['T12']);
    },
  );

  it.each(['max-age=15552000', 'includeSubDomains; MAX-AGE="63072000"; preload'])(
    'is silent for %s',
    (value) => {
      expect(rulesSeen(hsts, withHeader(value))).toEqual([]);
    },
  );

  it('leaves sites without HTTPS to T01', () => {
    expect(rulesSeen(hsts, { ...withHeader(null), tls: { kind: 'no-connection', detail: '' } })).toEqual([]);
  });
});

describe('T13 and T14: pages', () => {
  const form = { hasPassword: true, method: 'post' } as const;

  it('speaks of scripts over plain http once for each host, not of pictures', () => {
    const resources = ['script', 'img'].map((element) => ({
      element,
      address: webAddress(`http://cdn.example/${element}`),
    }));
    const pages = [page(SITE.href, { resources }), page(`${SITE.href}tin-tuc`, { resources })];
    expect(sightings(mixed, { pages }).map(({ rule, subject }) => [rule, subject])).toEqual([
      ['T13', 'script cdn.example'],
    ]);
  });

  it('speaks of passwords that travel in the open', () => {
    const sent = page(SITE.href, { forms: [{ ...form, action: webAddress(`${http}dang-nhap`) }] });
    expect(rulesSeen(mixed, { pages: [sent] })).toEqual(['T14']);
    const shownOpen = page(http, { forms: [{ ...form, action: null }] });
    expect(rulesSeen(mixed, { pages: [shownOpen] })).toEqual(['T14']);
  });

  it('tells a log-in box that stands on every page once, and on how many pages it stands', () => {
    const pages = ['', 'tin-tuc', 'lien-he'].map((path) =>
      page(`${http}${path}`, {
        forms: [{ ...form, action: webAddress(`${http}${path}?destination=${path}`) }],
      }),
    );
    expect(sightings(mixed, { pages }).map(({ rule, page: at, seen }) => [rule, at, seen])).toEqual([
      ['T14', http, 'Biểu mẫu đăng nhập gửi qua HTTP, trên 3 trang đã xem.'],
    ]);
  });

  it('is silent for a secure form, a search form and the pages of others', () => {
    const secure = { ...form, action: webAddress(`${SITE.href}dang-nhap`) };
    const search = { ...form, hasPassword: false, action: webAddress(`${http}tim-kiem`) };
    expect(rulesSeen(mixed, { pages: [page(SITE.href, { forms: [secure, search] })] })).toEqual([]);
    const foreign = page(
      SITE.href,
      { forms: [{ ...form, action: webAddress('http://khac.example/') }] },
      {
        exchange: answered(SITE.href, { final: 'http://khac.example/' }),
      },
    );
    expect(rulesSeen(mixed, { pages: [foreign] })).toEqual([]);
  });
});
