import { describe, expect, it } from 'vitest';
import { check as nameGone } from '#shared/checks/availability/a01-name-gone.check.ts';
import { check as noAnswer } from '#shared/checks/availability/a02-no-answer.check.ts';
import { reachOf } from '#shared/checks/reading/reach.ts';
import type { FetchFault } from '#shared/checks/snapshot/http-exchange.ts';
import { answered, failed, SITE } from '#tests/support/site-exchanges.ts';
import { dnsRecords, network, rulesSeen, sightings, siteSnapshot } from '#tests/support/site-snapshot.ts';

function allFailed(fault: FetchFault) {
  return {
    entries: [failed(SITE.href, fault)],
    homeAttempts: [failed(SITE.href, fault), failed(SITE.href, fault), failed(SITE.href, fault)],
    pages: [],
  };
}

function allAnswered(status: number, headers: Readonly<Record<string, string>> = {}) {
  const first = answered(SITE.href, { status, headers });
  const again = answered(SITE.href, { status, headers });
  return { entries: [first], homeAttempts: [first, again], pages: [] };
}

const gone = dnsRecords({ a: { kind: 'no-such-name' }, aaaa: { kind: 'no-such-name' } });

describe('A01: the name leads nowhere', () => {
  it('speaks when the name does not exist or has no address', () => {
    expect(rulesSeen(nameGone, { ...allFailed('name-not-found'), dns: gone })).toEqual(['A01']);
    const bare = dnsRecords({ a: { kind: 'empty' } });
    expect(sightings(nameGone, { ...allFailed('name-not-found'), dns: bare })[0]?.seen).toContain(
      'không kèm',
    );
  });

  it('is silent when the name servers do not answer, or a proxy knows the name', () => {
    const silent = dnsRecords({ a: { kind: 'no-answer', detail: 'SERVFAIL' } });
    expect(rulesSeen(nameGone, { ...allFailed('dns-no-answer'), dns: silent })).toEqual([]);
    const behindProxy = { dns: gone, network: network({ proxy: 'http://10.0.0.1:3128' }) };
    expect(rulesSeen(nameGone, behindProxy)).toEqual([]);
    expect(rulesSeen(nameGone, { ...behindProxy, ...allFailed('proxy') })).toEqual([]);
  });
});

describe('A02: no answer', () => {
  it('calls a server that refuses every attempt down', () => {
    const [found] = sightings(noAnswer, allFailed('refused'));
    expect([found?.rule, found?.severity, found?.certainty]).toEqual(['A02', 'critical', 'likely']);
  });

  it('only doubts one that lets the check wait', () => {
    const [found] = sightings(noAnswer, allFailed('timeout'));
    expect([found?.rule, found?.severity, found?.certainty]).toEqual(['A02', 'high', 'possible']);
  });

  it.each(['tls-certificate', 'cancelled', 'proxy', 'target-not-allowed'] as const)(
    'does not call a site down because of %s',
    (fault) => {
      expect(rulesSeen(noAnswer, allFailed(fault))).toEqual([]);
      expect(reachOf(siteSnapshot(allFailed(fault))).kind).toBe('unknown');
    },
  );

  it('is silent when one way in works', () => {
    expect(rulesSeen(noAnswer, { homeAttempts: allFailed('refused').homeAttempts })).toEqual([]);
  });
});

describe('A03 and A04: errors of the server, and a firewall', () => {
  it('speaks of errors seen twice', () => {
    expect(rulesSeen(noAnswer, allAnswered(500))).toEqual(['A03']);
    expect(sightings(noAnswer, allAnswered(503))[0]?.certainty).toBe('possible');
    const first = answered(SITE.href, { status: 500 });
    expect(rulesSeen(noAnswer, { entries: [first], homeAttempts: [first] })).toEqual([]);
    const once = { entries: [first], homeAttempts: [first, answered(SITE.href)] };
    expect(rulesSeen(noAnswer, once)).toEqual([]);
  });

  it('calls a check that is turned away “not checked”, never “down”', () => {
    expect(rulesSeen(noAnswer, allAnswered(403))).toEqual(['A04']);
    expect(rulesSeen(noAnswer, allAnswered(429))).toEqual(['A04']);
    expect(rulesSeen(noAnswer, allAnswered(503, { server: 'cloudflare' }))).toEqual(['A04']);
    expect(sightings(noAnswer, { limits: [{ kind: 'stopped-by-server', at: SITE.href }] })[0]?.rule).toBe(
      'A04',
    );
  });
});
