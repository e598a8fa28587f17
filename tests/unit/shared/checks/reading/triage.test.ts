import { describe, expect, it } from 'vitest';
import { interceptingIssuer, triage } from '#shared/checks/reading/triage.ts';
import type { NetworkState } from '#shared/checks/snapshot/network-state.ts';
import { CHECKED_AT } from '#tests/support/site-exchanges.ts';
import { certificate, network, tlsOffered } from '#tests/support/site-snapshot.ts';

type Control = NetworkState['controls'][number];

function controls(...changes: readonly Partial<Control>[]): readonly Control[] {
  return changes.map((change, index) => ({
    name: `doi-chung-${String(index)}.vn`,
    outcome: 'ok' as const,
    serverTime: CHECKED_AT,
    ttfbMs: 50,
    issuer: null,
    ...change,
  }));
}

function outcomes(...names: readonly Control['outcome'][]): readonly Control[] {
  return controls(...names.map((outcome) => ({ outcome, serverTime: null })));
}

describe('triage', () => {
  it('calls a PC online as soon as one control answers as it should', () => {
    expect(triage(network()).kind).toBe('online');
    expect(triage(network({ controls: outcomes('unexpected-answer', 'name-not-found', 'ok') })).kind).toBe(
      'online',
    );
  });

  it('judges without controls when the targets are local', () => {
    expect(triage(network({ controls: [], isLocalOnly: true, hasAddress: false })).kind).toBe('online');
  });

  it('tells a PC without network from one whose name service is dead', () => {
    const silent = outcomes('dns-no-answer', 'name-not-found', 'dns-no-answer');
    expect(triage(network({ controls: silent, hasAddress: false })).kind).toBe('offline');
    expect(triage(network({ controls: silent, hasAddress: true })).kind).toBe('dns-dead');
    expect(triage(network({ controls: outcomes('no-connection', 'no-connection') })).kind).toBe('offline');
  });

  it('names a captive portal and a faulty proxy', () => {
    expect(triage(network({ controls: outcomes('unexpected-answer', 'no-connection') })).kind).toBe(
      'captive-portal',
    );
    expect(
      triage(
        network({ controls: outcomes('proxy-refused', 'proxy-refused'), proxy: 'http://10.0.0.1:3128' }),
      ),
    ).toEqual({ kind: 'proxy-fault', proxy: 'http://10.0.0.1:3128' });
  });

  it('doubts the clock when two hosts agree against it, and not when one alone does', () => {
    const yesterday = '2026-05-02T20:00:00.000Z';
    expect(
      triage(network({ controls: controls({ serverTime: yesterday }, { serverTime: yesterday }) })),
    ).toEqual({ kind: 'clock-wrong', aheadHours: 30 });
    expect(triage(network({ controls: controls({ serverTime: yesterday }, {}) })).kind).toBe('online');
    expect(triage(network({ controls: controls({ serverTime: yesterday }) })).kind).toBe('online');
  });
});

describe('interceptingIssuer', () => {
  const antivirus = 'CN=Diệt virus Mẫu Root';
  const resigned = tlsOffered({ chain: [certificate({ issuer: antivirus })], isKnownRoot: false });

  it('names an unknown issuer that stands on all unrelated hosts', () => {
    const state = network({ controls: controls({ issuer: antivirus }, { issuer: antivirus }, {}) });
    expect(interceptingIssuer(state, resigned)).toBe(antivirus);
  });

  it('leaves a private authority of the school and a public one alone', () => {
    expect(interceptingIssuer(network(), resigned)).toBeNull();
    const publicIssuer = network({ controls: controls({ issuer: antivirus }, { issuer: antivirus }) });
    expect(interceptingIssuer(publicIssuer, { ...resigned, isKnownRoot: true })).toBeNull();
    const expired = { ...resigned, isKnownRoot: true, trustError: 'CERT_HAS_EXPIRED' };
    expect(interceptingIssuer(publicIssuer, expired)).toBeNull();
    const oneControl = network({ controls: controls({ issuer: antivirus }, { issuer: 'CN=CA khác' }) });
    expect(interceptingIssuer(oneControl, resigned)).toBeNull();
  });
});
