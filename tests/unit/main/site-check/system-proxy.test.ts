import { describe, expect, it, vi } from 'vitest';
import { mayOpenInBrowser } from '#main/security/open-in-browser.ts';
import { proxyAddress, systemProxy } from '#main/site-check/system-proxy.ts';

vi.mock('electron', () => ({ dialog: {}, shell: {} }));

describe('the proxy of the system', () => {
  it.each([
    ['DIRECT', null],
    ['PROXY proxy.truong.vn:3128', 'http://proxy.truong.vn:3128'],
    ['PROXY a:8080; PROXY b:8080; DIRECT', 'http://a:8080'],
    ['HTTPS proxy.vn:443;DIRECT', 'https://proxy.vn:443'],
    ['SOCKS5 proxy.vn:1080', null],
    ['', null],
  ])('is read from %s', (answer, address) => {
    expect(proxyAddress(answer)).toBe(address);
  });

  it('is asked for by the address', async () => {
    const session = {
      resolveProxy: (url: string) => Promise.resolve(`PROXY for-${new URL(url).hostname}:1`),
    };
    expect(await systemProxy(session, 'https://truong.vn/')).toBe('http://for-truong.vn:1');
  });
});

describe('what the browser may be asked to open', () => {
  it.each([
    ['https://www.google.com/search?q=x', true],
    ['https://www.google.com.evil.example/', false],
    ['http://www.google.com/', false],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['not an address', false],
  ])('%s: %s', (url, isAllowed) => {
    expect(mayOpenInBrowser(url)).toBe(isAllowed);
  });
});
