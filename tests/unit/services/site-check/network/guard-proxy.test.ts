import { once } from 'node:events';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type AddressPolicy, publicOnly } from '#services/site-check/network/address-policy.ts';
import { type GuardProxy, startGuardProxy } from '#services/site-check/network/guard-proxy.ts';
import { createNameResolver } from '#services/site-check/network/resolver.ts';
import { type SmallServer, startSmallServer } from '#tests/support/small-server.ts';

const OWN = 'truong.example';
const allowOwn: AddressPolicy = (host) => host === OWN;
const closing: (() => void | Promise<void>)[] = [];

async function guardWith(policy: AddressPolicy, maxBytes = 1_000_000): Promise<GuardProxy> {
  const guard = await startGuardProxy({
    policy,
    names: {
      ...createNameResolver(null),
      addressesOf: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    },
    proxy: null,
    connectMs: 5_000,
    maxBytes,
    signal: new AbortController().signal,
  });
  closing.push(guard.close);
  return guard;
}

async function site(body: string): Promise<SmallServer & { readonly met: string[] }> {
  const met: string[] = [];
  const server = await startSmallServer(({ url = '' }, response) => {
    met.push(url);
    response.end(body);
  });
  closing.push(server.stop);
  return { ...server, met };
}

/** The body of an answer through the guard; `null` when the connection ended without one. */
async function get({ port }: GuardProxy, url: string): Promise<string | null> {
  const asked = request({ host: '127.0.0.1', port, path: url, headers: { host: new URL(url).host } });
  asked.end();
  try {
    const [answer] = (await once(asked, 'response')) as [AsyncIterable<Buffer>];
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part);
    return Buffer.concat(parts).toString();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

async function tunnelStatus({ port }: GuardProxy, authority: string): Promise<number | undefined> {
  const asked = request({ host: '127.0.0.1', port, method: 'CONNECT', path: authority });
  asked.end();
  const [answer, socket] = (await once(asked, 'connect')) as [{ readonly statusCode?: number }, Socket];
  socket.destroy();
  return answer.statusCode;
}

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe('the guard before a browser', () => {
  it('passes on what belongs to the site', async () => {
    const { port, met } = await site('chào');
    const guard = await guardWith(allowOwn);
    expect(await get(guard, `http://${OWN}:${String(port)}/a?b=1`)).toBe('chào');
    expect(met).toEqual(['/a?b=1']);
    expect(await tunnelStatus(guard, `${OWN}:${String(port)}`)).toBe(200);
  });

  it('opens nothing to a name that leads to a private address, and knows why', async () => {
    const { port, met } = await site('bí mật');
    const guard = await guardWith(publicOnly);
    expect(await get(guard, `http://noi-bo.example:${String(port)}/`)).toBeNull();
    expect(await tunnelStatus(guard, `noi-bo.example:${String(port)}`)).toBe(403);
    expect(await tunnelStatus(guard, `127.0.0.1:${String(port)}`)).toBe(403);
    expect(await tunnelStatus(guard, `[::1]:${String(port)}`)).toBe(403);
    expect(guard.faultOf('noi-bo.example', port)).toBe('target-not-allowed');
    expect(met).toEqual([]);
  });

  it('answers its own address, which no other proxy can', async () => {
    const guard = await guardWith(publicOnly);
    expect(await get(guard, guard.canary.url)).toBe(guard.canary.answer);
  });

  it('ends all connections at the bound on bytes', async () => {
    const { port } = await site('x'.repeat(50_000));
    const guard = await guardWith(allowOwn, 10_000);
    await get(guard, `http://${OWN}:${String(port)}/`);
    expect(guard.isFull()).toBe(true);
    expect(await get(guard, `http://${OWN}:${String(port)}/`)).toBeNull();
  });
});
