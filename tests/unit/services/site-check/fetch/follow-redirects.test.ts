import { describe, expect, it } from 'vitest';
import { followRedirects } from '#services/site-check/fetch/follow-redirects.ts';
import { type FakeAnswer, fakeSession } from '#tests/support/fake-session.ts';

const SITE = 'http://truong-mau.edu.vn/';

const to = (location: string, headers: Readonly<Record<string, string>> = {}): FakeAnswer => ({
  status: 302,
  headers: { location, ...headers },
});

describe('redirects of a site on the internet', () => {
  it.each([
    'http://127.0.0.1/admin',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://2130706433/',
    'http://localhost:8080/',
    'http://8.8.8.8/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://',
  ])('to %s are recorded and not followed', async (location) => {
    const { session, asked } = fakeSession(SITE, () => to(location));
    const { exchange } = await followRedirects({ address: session.addresses.site, view: 'browser' }, session);
    expect(asked).toEqual([SITE]);
    expect(exchange.hops).toMatchObject([{ location, isRefused: true }]);
    expect(exchange.outcome).toMatchObject({ kind: 'failed', fault: 'target-not-allowed' });
  });

  it('to a name that leads into the local network are told as refused', async () => {
    const { session } = fakeSession(SITE, (href) =>
      href === SITE ? to('http://noi-bo.example/') : 'refused-address',
    );
    const { exchange } = await followRedirects({ address: session.addresses.site, view: 'browser' }, session);
    expect(exchange.hops).toMatchObject([{ isRefused: true, to: { host: 'noi-bo.example' } }]);
  });

  it('are followed hop by hop, with what each says', async () => {
    const { session } = fakeSession(SITE, (href) => {
      if (href === SITE) return to('https://truong-mau.edu.vn/');
      return href === 'https://truong-mau.edu.vn/' ? to('//nha-cai.example/x') : { body: 'x' };
    });
    const { exchange } = await followRedirects({ address: session.addresses.site, view: 'browser' }, session);
    expect(exchange.hops.map(({ to: target }) => [target?.href, target?.relation])).toEqual([
      ['https://truong-mau.edu.vn/', 'own'],
      ['https://nha-cai.example/x', 'foreign'],
    ]);
  });

  it('back to the same address are no loop when a cookie was set on the way', async () => {
    const { session } = fakeSession(SITE, (_href, headers) =>
      headers.get('cookie') === 'seen=1' ? { body: 'Trường' } : to('/', { 'set-cookie': 'seen=1' }),
    );
    const { exchange } = await followRedirects({ address: session.addresses.site, view: 'browser' }, session);
    expect(exchange).toMatchObject({ isLoop: false, outcome: { kind: 'answered', status: 200 } });
  });

  it('without end are cut', async () => {
    const { session, asked } = fakeSession(SITE, (href) => to(`${href}a`));
    const { exchange } = await followRedirects({ address: session.addresses.site, view: 'browser' }, session);
    expect(exchange.isLoop).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(session.limits.redirects + 2);
    expect(session.limitLog.entries()).toMatchObject([{ kind: 'redirects' }]);
  });
});

describe('a site on this PC', () => {
  it('is never left', async () => {
    const { session, asked } = fakeSession('http://127.0.0.1:8000/', () => to('https://nha-cai.example/'), {
      isLocal: true,
      askBrowser: undefined,
      mayVisit: ({ relation }) => relation === 'own',
    });
    const { exchange } = await followRedirects({ address: session.addresses.site, view: 'browser' }, session);
    expect(asked).toEqual(['http://127.0.0.1:8000/']);
    expect(exchange.hops).toMatchObject([{ isRefused: false, to: { host: 'nha-cai.example' } }]);
  });
});

describe('what visitors send', () => {
  it('is a Google referrer from searchers and phones, the name of the robot from Googlebot, never a cookie first', async () => {
    const seen: (string | undefined)[] = [];
    const { session } = fakeSession(SITE, (_href, headers) => {
      seen.push(
        `${headers.get('referer') ?? '-'} ${headers.get('cookie') ?? '-'} ${headers.get('user-agent') ?? ''}`,
      );
      return { headers: { 'set-cookie': 'a=1' } };
    });
    for (const view of ['browser', 'googlebot', 'from-google', 'phone'] as const) {
      await followRedirects({ address: session.addresses.site, view }, session);
    }
    expect(seen[0]).toMatch(/^- - Mozilla.*Windows/u);
    expect(seen[1]).toMatch(/^- - .*Googlebot/u);
    expect(seen[2]).toMatch(/^https:\/\/www\.google\.com\/ - Mozilla.*Windows/u);
    expect(seen[3]).toMatch(/^https:\/\/www\.google\.com\/ - Mozilla.*Mobile/u);
  });

  it('keeps the names of cookies and never their values', async () => {
    const { session } = fakeSession(SITE, () => ({
      headers: { 'set-cookie': 'sid=bi-mat; Secure; HttpOnly; SameSite=Lax' },
    }));
    const { exchange } = await followRedirects({ address: session.addresses.site, view: 'browser' }, session);
    expect(exchange.outcome).toMatchObject({
      cookies: [{ name: 'sid', isSecure: true, isHttpOnly: true, sameSite: 'lax' }],
    });
    expect(JSON.stringify(exchange)).not.toContain('bi-mat');
  });
});
