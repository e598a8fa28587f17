import { describe, expect, it } from 'vitest';
import { check as alias } from '#shared/checks/dns/x01-dangling-alias.check.ts';
import { check as nameServers } from '#shared/checks/dns/x03-name-servers.check.ts';
import { check as unused } from '#shared/checks/dns/x04-unused-domain.check.ts';
import { check as expiry } from '#shared/checks/dns/x05-domain-expiry.check.ts';
import { check as subdomains } from '#shared/checks/dns/x06-subdomains.check.ts';
import { check as mail } from '#shared/checks/dns/x08-mail.check.ts';
import type { DnsAnswer, DnsRecords, NameServer } from '#shared/checks/snapshot/dns-records.ts';
import { failed, SITE, SITE_HOST } from '#tests/support/site-exchanges.ts';
import { baseline, dnsRecords, link, page, rulesSeen, sightings } from '#tests/support/site-snapshot.ts';

function found<Value>(...values: readonly Value[]): DnsAnswer<Value> {
  return { kind: 'found', values };
}

const GONE = { kind: 'no-such-name' } as const;
const SILENT = { kind: 'no-answer', detail: 'timeout' } as const;

describe('X01 and X02: aliases', () => {
  function aliased(target: string, cnameTarget: DnsRecords['cnameTarget']) {
    return { dns: dnsRecords({ cname: found(target), cnameTarget }) };
  }

  it('speaks of a target that is gone', () => {
    expect(sightings(alias, aliased('may-chu-cu.example', GONE))[0]?.subject).toBe('may-chu-cu.example');
    expect(rulesSeen(alias, aliased('may-chu-cu.example', GONE))).toEqual(['X01']);
  });

  it('suspects a take-over where the service says that nobody has the name', () => {
    expect(rulesSeen(alias, aliased('thcsmau.azurewebsites.net', GONE))).toEqual(['X02']);
    const pages = [
      page(SITE.href, { title: 'Site not found', text: "There isn't a GitHub Pages site here." }),
    ];
    expect(rulesSeen(alias, { ...aliased('thcsmau.github.io', found('203.0.113.9')), pages })).toEqual([
      'X02',
    ]);
  });

  it('suspects less where the service asks for a proof (can-i-take-over-xyz, 8/2/2025: edge case)', () => {
    const pages = [
      page(SITE.href, { title: 'Site not found', text: "There isn't a GitHub Pages site here." }),
    ];
    const edgeCase = sightings(alias, { ...aliased('thcsmau.github.io', found('203.0.113.9')), pages });
    expect(edgeCase).toMatchObject([{ severity: 'high', certainty: 'possible' }]);
    expect(edgeCase[0]?.seen).toContain('chỉ cho nhận lại tên trong vài trường hợp');
    expect(sightings(alias, aliased('thcsmau.azurewebsites.net', GONE))[0]?.severity).toBeUndefined();
  });

  it('is silent for a good alias, a silent server and a page that lives there', () => {
    expect(rulesSeen(alias, aliased('cdn.example', found('203.0.113.9')))).toEqual([]);
    expect(rulesSeen(alias, aliased('cdn.example', SILENT))).toEqual([]);
    expect(rulesSeen(alias, aliased('thcsmau.github.io', found('203.0.113.9')))).toEqual([]);
    expect(rulesSeen(alias)).toEqual([]);
  });
});

describe('X03: name servers', () => {
  const good: NameServer = { host: 'ns1.mau.vn', addresses: found('203.0.113.53'), isAuthoritative: true };
  const lame: NameServer = { ...good, host: 'ns2.mau.vn', isAuthoritative: false };
  const gone: NameServer = { host: 'ns.het-han.vn', addresses: GONE, isAuthoritative: null };

  it.each([
    ['high', [lame]],
    ['medium', [good, lame]],
    ['high', [good, gone]],
    ['low', [good]],
  ] as const)('%s for %j', (severity, servers) => {
    expect(sightings(nameServers, { dns: dnsRecords({ ns: found(...servers) }) })).toMatchObject([
      { rule: 'X03', severity },
    ]);
  });

  it('is silent for two good ones, and for those that were not asked or did not answer', () => {
    const unasked = { ...good, host: 'ns2.mau.vn', isAuthoritative: null };
    const silent = { ...good, host: 'ns3.mau.vn', addresses: SILENT, isAuthoritative: null };
    expect(rulesSeen(nameServers, { dns: dnsRecords({ ns: found(good, unasked, silent) }) })).toEqual([]);
    expect(rulesSeen(nameServers, { dns: dnsRecords({ ns: SILENT }) })).toEqual([]);
    expect(rulesSeen(nameServers, { dns: null })).toEqual([]);
  });
});

describe('X04: unused domains', () => {
  const placeholder = [page(SITE.href, { title: 'Welcome to nginx!', text: 'Welcome to nginx!' })];

  it('speaks at the third check in a row', () => {
    expect(rulesSeen(unused, { pages: placeholder }, { baseline: baseline({ unusedChecks: 2 }) })).toEqual([
      'X04',
    ]);
    expect(rulesSeen(unused, { pages: placeholder }, { baseline: baseline({ unusedChecks: 1 }) })).toEqual(
      [],
    );
    expect(rulesSeen(unused, {}, { baseline: baseline({ unusedChecks: 5 }) })).toEqual([]);
  });

  it('speaks at once of a name that the school has given up and that still leads somewhere', () => {
    expect(rulesSeen(unused, {}, { isDeclaredInUse: false })).toEqual(['X04']);
    expect(rulesSeen(unused, {}, { isDeclaredInUse: true })).toEqual([]);
    const failure = failed(SITE.href, 'name-not-found');
    const gone = {
      dns: dnsRecords({ a: GONE, aaaa: GONE }),
      entries: [failure],
      homeAttempts: [failure],
      pages: [],
    };
    expect(rulesSeen(unused, gone, { isDeclaredInUse: false })).toEqual([]);
  });
});

describe('X05: expiry by the school’s own date', () => {
  it.each([
    ['2026-06-20', 'hết hạn ngày 20/06/2026'],
    ['2026-04-01', 'đã hết hạn từ 01/04/2026'],
  ])('speaks for %s', (domainExpiresOn, words) => {
    expect(sightings(expiry, {}, { domainExpiresOn })[0]?.seen).toContain(words);
  });

  it.each([null, '', '2026-09-01'])('is silent for %s', (domainExpiresOn) => {
    expect(rulesSeen(expiry, {}, { domainExpiresOn })).toEqual([]);
  });
});

describe('X06 and X07: names below', () => {
  it('doubts a wildcard, less so when it leads to the same server', () => {
    expect(sightings(subdomains, { dns: dnsRecords({ wildcard: found('198.51.100.7') }) })).toMatchObject([
      { rule: 'X06', severity: 'medium', certainty: 'possible' },
    ]);
    expect(sightings(subdomains, { dns: dnsRecords({ wildcard: found('203.0.113.10') }) })[0]?.severity).toBe(
      'low',
    );
  });

  it('names own subdomains that are not listed', () => {
    const pages = [
      page(SITE.href, { links: [link(`https://cu.${SITE_HOST}/`), link('https://khac.example/')] }),
    ];
    expect(sightings(subdomains, { pages })).toMatchObject([{ rule: 'X07', subject: `cu.${SITE_HOST}` }]);
    expect(rulesSeen(subdomains, { pages }, { ownHosts: [`cu.${SITE_HOST}`] })).toEqual([]);
    expect(rulesSeen(subdomains)).toEqual([]);
  });
});

describe('X08, X09, X10, X11: mail', () => {
  const mx = found({ host: 'mail.mau.vn', priority: 10, addresses: found('203.0.113.25') });
  const good = { mx, spf: found('v=spf1 include:_spf.mau.vn -all'), spfLookups: 2 } as const;

  it.each([
    ['X08', { spf: { kind: 'empty' } }],
    ['X08', { spf: found('v=spf1 -all', 'v=spf1 ~all') }],
    ['X08', { spf: found('v=spf1 +all') }],
    ['X08', { spfLookups: 11 }],
    ['X09', { dmarc: { kind: 'no-such-name' } }],
    ['X09', { dmarc: found('v=DMARC1; p=none; sp=reject') }],
    ['X10', { mx: found({ host: 'mail-cu.mau.vn', priority: 10, addresses: GONE }) }],
    ['X11', { mx: { kind: 'empty' }, spf: { kind: 'empty' }, dmarc: { kind: 'empty' } }],
  ] as const)('%s for %j', (rule, change) => {
    expect(rulesSeen(mail, { dns: dnsRecords({ ...good, ...change }) })).toEqual([rule]);
  });

  it('is silent for well-kept mail, for none that says so, and for silence', () => {
    expect(rulesSeen(mail, { dns: dnsRecords(good) })).toEqual([]);
    expect(rulesSeen(mail)).toEqual([]);
    expect(rulesSeen(mail, { dns: dnsRecords({ mx: SILENT, spf: SILENT, dmarc: SILENT }) })).toEqual([]);
    const nullMx = found({ host: '', priority: 0, addresses: GONE });
    expect(rulesSeen(mail, { dns: dnsRecords({ mx: nullMx }) })).toEqual([]);
  });

  it('takes “?all” for no permission', () => {
    expect(rulesSeen(mail, { dns: dnsRecords({ ...good, spf: found('v=spf1 mx ?all') }) })).toEqual([]);
  });
});
