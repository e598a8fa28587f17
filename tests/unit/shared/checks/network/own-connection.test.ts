import { describe, expect, it } from 'vitest';
import { check as ownConnection } from '#shared/checks/network/n01-own-connection.check.ts';
import { check as intercepted } from '#shared/checks/network/n04-intercepted-encryption.check.ts';
import type { NetworkState } from '#shared/checks/snapshot/network-state.ts';
import { certificate, network, rulesSeen, sightings, tlsOffered } from '#tests/support/site-snapshot.ts';

function stateWith(change: Partial<NetworkState['controls'][number]>): NetworkState {
  const { controls } = network();
  return network({ controls: controls.map((control) => ({ ...control, ...change })) });
}

describe('N01, N02, N03, N05: the own connection', () => {
  it('says nothing when it works', () => {
    expect(rulesSeen(ownConnection)).toEqual([]);
  });

  it.each([
    ['N01', { outcome: 'no-connection' }],
    ['N01', { outcome: 'dns-no-answer' }],
    ['N02', { outcome: 'unexpected-answer' }],
    ['N03', { outcome: 'proxy-refused' }],
    ['N05', { serverTime: '2026-05-09T01:30:00.000Z' }],
  ] as const)('%s for controls with %j', (rule, change) => {
    expect(rulesSeen(ownConnection, { network: stateWith(change) })).toEqual([rule]);
  });

  it('tells the name service apart from the line, and which way the clock is wrong', () => {
    expect(
      sightings(ownConnection, { network: stateWith({ outcome: 'name-not-found' }) })[0]?.seen,
    ).toContain('không tra được tên miền nào');
    expect(
      sightings(ownConnection, { network: stateWith({ serverTime: '2026-05-09T01:30:00.000Z' }) })[0]?.seen,
    ).toBe('Đồng hồ của máy chạy sau giờ thật khoảng 5 ngày.');
  });
});

describe('N04: encryption that is opened on the way', () => {
  const antivirus = 'CN=Diệt virus Mẫu';
  const tls = tlsOffered({ chain: [certificate({ issuer: antivirus })], isKnownRoot: false });

  it('names the issuer that stands on unrelated sites, too', () => {
    const found = sightings(intercepted, { tls, network: stateWith({ issuer: antivirus }) });
    expect(found.map(({ rule, excerpt }) => [rule, excerpt])).toEqual([['N04', antivirus]]);
  });

  it('is silent for a private authority on this site alone', () => {
    expect(rulesSeen(intercepted, { tls })).toEqual([]);
  });
});
