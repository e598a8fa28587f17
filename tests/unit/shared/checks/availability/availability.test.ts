import { describe, expect, it } from 'vitest';
import { check as slow } from '#shared/checks/availability/a05-slow-answer.check.ts';
import { check as wwwAndApex } from '#shared/checks/availability/a06-www-and-apex.check.ts';
import { check as ipv6 } from '#shared/checks/availability/a07-ipv6-dead.check.ts';
import { check as soft404 } from '#shared/checks/availability/a10-soft-404.check.ts';
import { answered, failed, hop, SITE, SITE_HOST, webAddress } from '#tests/support/site-exchanges.ts';
import { dnsRecords, network, rulesSeen, sightings, view } from '#tests/support/site-snapshot.ts';

describe('A05: slow answers', () => {
  const late = answered(SITE.href, { ttfbMs: 7_200 });

  it('speaks when three answers are slow', () => {
    expect(sightings(slow, { homeAttempts: [late, late, late] })[0]?.seen).toContain('7 giây');
  });

  it('is silent after one slow answer, and when the own line is slow', () => {
    const quick = answered(SITE.href);
    expect(rulesSeen(slow, { homeAttempts: [late, quick, quick] })).toEqual([]);
    expect(rulesSeen(slow, { homeAttempts: [late, late] })).toEqual([]);
    const slowLine = network({ controls: network().controls.map((one) => ({ ...one, ttfbMs: 3_000 })) });
    expect(rulesSeen(slow, { homeAttempts: [late, late, late], network: slowLine })).toEqual([]);
  });
});

describe('A06: with and without www', () => {
  const www = `https://www.${SITE_HOST}/`;
  const apex = answered(SITE.href);

  it('speaks when one fails or leads elsewhere', () => {
    expect(sightings(wwwAndApex, { entries: [apex, failed(www, 'refused')] })[0]?.subject).toBe(
      `www.${SITE_HOST}`,
    );
    expect(rulesSeen(wwwAndApex, { entries: [apex, answered(www, { status: 404 })] })).toEqual(['A06']);
    const parted = answered(www, { final: 'https://truong-khac.example/' });
    expect(sightings(wwwAndApex, { entries: [apex, parted] })[0]?.seen).toContain('truong-khac.example');
  });

  it('is silent when both lead to the same site or only one is of use', () => {
    expect(
      rulesSeen(wwwAndApex, { entries: [apex, answered(www, { hops: [hop(www, SITE.href)] })] }),
    ).toEqual([]);
    expect(rulesSeen(wwwAndApex, { entries: [apex, failed(www, 'name-not-found')] })).toEqual([]);
    expect(rulesSeen(wwwAndApex, { entries: [apex, failed(www, 'cancelled')] })).toEqual([]);
    expect(rulesSeen(wwwAndApex)).toEqual([]);
  });

  it('misses www. in front of a whole domain', () => {
    const whole = 'truongmau.edu.vn';
    const entries = [answered(`https://${whole}/`), failed(`https://www.${whole}/`, 'name-not-found')];
    expect(rulesSeen(wwwAndApex, { site: webAddress(`https://${whole}/`, whole), entries })).toEqual(['A06']);
  });
});

describe('A07: dead IPv6', () => {
  const dns = dnsRecords({ aaaa: { kind: 'found', values: ['2001:db8::10'] } });
  const byIpVersion = {
    v4: view('browser', answered(SITE.href)),
    v6: view('browser', failed(SITE.href, 'timeout'), null),
  };

  it('speaks when only IPv6 fails', () => {
    expect(rulesSeen(ipv6, { dns, byIpVersion, network: network({ hasIpv6: true }) })).toEqual(['A07']);
  });

  it('is silent on a PC without IPv6', () => {
    expect(rulesSeen(ipv6, { dns, byIpVersion })).toEqual([]);
    expect(rulesSeen(ipv6, { dns, byIpVersion: null, network: network({ hasIpv6: true }) })).toEqual([]);
  });
});

describe('A10: soft 404', () => {
  it('tells of 200 for a path that cannot exist, and not of 404', () => {
    const plain = view('browser', answered(`${SITE.href}khong-co`));
    expect(rulesSeen(soft404, { missingPage: { plain, fromGoogle: null } })).toEqual(['A10']);
    expect(rulesSeen(soft404)).toEqual([]);
  });
});
