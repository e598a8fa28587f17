import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAskBrowser, frontPage, isOfSites } from '#main/site-check/ask-browser.ts';
import { createNameResolver, type NameResolver } from '#services/site-check/network/resolver.ts';

const WORD = { error: null, isKnownRoot: true };

let verified: string[];

/** Asks about a name that has these addresses; none stands for a name that this PC cannot look up. */
async function asks(
  host: string,
  addresses: readonly string[],
  { proxy = null, isPrivateAllowed = false }: { proxy?: string | null; isPrivateAllowed?: boolean } = {},
): Promise<boolean> {
  const names: NameResolver = {
    ...createNameResolver(null),
    addressesOf: () =>
      addresses.length === 0
        ? Promise.reject(new Error('ENOTFOUND'))
        : Promise.resolve(addresses.map((address) => ({ address, family: 4 }))),
  };
  const ask = createAskBrowser({
    verify: (name) => {
      verified.push(name);
      return Promise.resolve(WORD);
    },
    names,
    proxyFor: () => Promise.resolve(proxy),
    isPrivateAllowed,
  });
  return (await ask(host, 443, new AbortController().signal)) === WORD;
}

beforeEach(() => {
  verified = [];
});

describe('asking the browser engine', () => {
  it('is about public addresses', async () => {
    expect(await asks('truong.example', ['203.0.114.7'])).toBe(true);
    expect(await asks('203.0.114.7', [])).toBe(true);
  });

  it.each([
    ['a name of the local network', 'truong.example', ['192.168.1.1']],
    ['a name of this PC', 'localhost', ['127.0.0.1']],
    ['a name with one local address among public ones', 'truong.example', ['203.0.114.7', '10.0.0.1']],
    ['an address of the local network', '10.0.0.1', []],
    ['an address of this PC', '::1', []],
    ['the metadata of a cloud', '169.254.169.254', []],
    ['a name without an address', 'truong.example', []],
  ])('never leads to %s', async (_what, host, addresses) => {
    expect(await asks(host, addresses)).toBe(false);
    expect(verified).toEqual([]);
  });

  it('leaves to a proxy the names that this PC cannot look up, and nothing else', async () => {
    const proxy = 'http://10.0.0.1:3128';
    expect(await asks('truong.example', [], { proxy })).toBe(true);
    expect(await asks('truong.example', ['192.168.1.1'], { proxy })).toBe(false);
    expect(await asks('192.168.1.1', [], { proxy })).toBe(false);
  });

  it('may be about this PC where sites on it may be checked', async () => {
    expect(await asks('127.0.0.1', [], { isPrivateAllowed: true })).toBe(true);
    expect(await asks('169.254.169.254', [], { isPrivateAllowed: true })).toBe(false);
  });
});

describe('an engine that does not answer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is told to stop after ten seconds', async () => {
    const ask = createAskBrowser({
      verify: (_host, _port, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            resolve(undefined);
          });
        }),
      names: createNameResolver(null),
      proxyFor: () => Promise.resolve(null),
      isPrivateAllowed: false,
    });
    const word = ask('203.0.114.7', 443, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await word).toBeUndefined();
  });
});

describe('the place that is asked about', () => {
  const sites = ['https://a.example/', 'http://b.example/truong/', 'https://[2001:db8::1]:8443/'].map(
    (url) => ({
      siteId: url,
      url,
      baseline: null,
      previous: null,
      acceptedHosts: [],
      domainExpiresOn: null,
      isDeclaredInUse: null,
    }),
  );

  it.each([
    ['a.example', 443, true],
    ['b.example', 443, true],
    ['2001:db8::1', 8443, true],
    ['2001:db8::1', 443, false],
    ['b.example', 80, false],
    ['c.example', 443, false],
  ])('%s:%i is of the run: %s', (host, port, isOf) => {
    expect(isOfSites(sites, host, port)).toBe(isOf);
  });

  it('is written as an address', () => {
    expect(frontPage('2001:db8::1', 8443)).toBe('https://[2001:db8::1]:8443/');
    expect(frontPage('a.example', 443)).toBe('https://a.example:443/');
  });
});
