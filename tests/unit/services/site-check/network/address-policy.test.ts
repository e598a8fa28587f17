import { describe, expect, it } from 'vitest';
import { kindOfAddress, localSite, publicOnly } from '#services/site-check/network/address-policy.ts';

describe('the kind of an address', () => {
  it.each([
    ['8.8.8.8', 'public'],
    ['203.162.0.1', 'public'],
    ['2606:4700:4700::1111', 'public'],
    ['127.0.0.1', 'loopback'],
    ['127.8.9.10', 'loopback'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:7f00:1', 'loopback'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['fd00::1', 'private'],
    ['fc00::1', 'private'],
    ['::ffff:192.168.1.1', 'private'],
    ['64:ff9b::10.0.0.1', 'private'],
    ['64:ff9b::8.8.8.8', 'public'],
    ['2002:0a00:0001::1', 'private'],
    ['2002:7f00:0001::1', 'loopback'],
    ['169.254.169.254', 'forbidden'],
    ['::ffff:169.254.169.254', 'forbidden'],
    ['fe80::1', 'forbidden'],
    ['fe80::1%eth0', 'forbidden'],
    ['0.0.0.0', 'forbidden'],
    ['::', 'forbidden'],
    ['255.255.255.255', 'forbidden'],
    ['224.0.0.1', 'forbidden'],
    ['ff02::1', 'forbidden'],
    ['192.0.2.1', 'forbidden'],
    ['198.18.0.1', 'forbidden'],
    ['240.0.0.1', 'forbidden'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'forbidden'],
    ['2001:db8::1', 'forbidden'],
    ['::127.0.0.1', 'loopback'],
    ['::a00:1', 'forbidden'],
    ['fec0::1', 'forbidden'],
    ['64:ff9b:1::a00:1', 'private'],
    ['4000::1', 'forbidden'],
    ['truong.edu.vn', 'forbidden'],
    ['', 'forbidden'],
  ])('%s is %s', (address, kind) => {
    expect(kindOfAddress(address)).toBe(kind);
  });
});

describe('the policies', () => {
  it('let a site on the internet lead to public addresses only', () => {
    expect(publicOnly('truong.edu.vn', '203.162.0.1')).toBe(true);
    expect(publicOnly('truong.edu.vn', '127.0.0.1')).toBe(false);
    expect(publicOnly('truong.edu.vn', '10.0.0.1')).toBe(false);
  });

  it('let a local site lead to local addresses under its own names, never to the metadata service', () => {
    const policy = localSite((host) => host === 'truong.test');
    expect(policy('truong.test', '127.0.0.1')).toBe(true);
    expect(policy('khac.test', '127.0.0.1')).toBe(false);
    expect(policy('truong.test', '169.254.169.254')).toBe(false);
  });
});
