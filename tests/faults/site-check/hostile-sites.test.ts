import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { metered } from '#tests/support/cpu-time.ts';
import { honestAnswer, hostileSites, newLinks } from '#tests/support/hostile-sites.ts';
import { type RawServer, startRawServer } from '#tests/support/raw-server.ts';
import { AMPLE_LIMITS, checkSites, loopbackSettings } from '#tests/support/site-check-run.ts';

/** What one site may be asked and may send; no clock is needed to see that a check ends. */
const MOST_REQUESTS = 200;
const MOST_BYTES_PER_REQUEST = 12 * 1024 * 1024;
/** Of the processor, for all sites and the servers that flood them; five times what is needed. */
const MOST_CPU_MS = 120_000;
/** Nothing else ends a request for which no more bytes come. */
const SHORT_REQUEST_MS = 500;

const silentSites = hostileSites.filter(({ limit }) => limit === 'request-time');
const loudSites = hostileSites.filter(({ limit }) => limit !== 'request-time');

interface Met {
  readonly result: SiteCheckResult | undefined;
  readonly server: RawServer;
}

const met = new Map<string, Met>();
let honest: SiteCheckResult | undefined;
let cpu: number;

const urlOf = ({ port }: { readonly port: number }): string => `http://127.0.0.1:${String(port)}/`;

function remember(servers: readonly RawServer[], results: readonly SiteCheckResult[]) {
  return ({ name }: { readonly name: string }, index: number): void => {
    const server = servers[index];
    if (server !== undefined) met.set(name, { server, result: results[index] });
  };
}

beforeAll(async () => {
  const loud = await Promise.all(
    [...loudSites.map(({ answer }) => answer), honestAnswer].map(startRawServer),
  );
  const silent = await Promise.all(silentSites.map(({ answer }) => startRawServer(answer)));
  const { value, cpuMs } = await metered(async () => [
    await checkSites(loud.map(urlOf), loopbackSettings()),
    await checkSites(
      silent.map(urlOf),
      loopbackSettings({ limits: { ...AMPLE_LIMITS, requestMs: SHORT_REQUEST_MS } }),
    ),
  ]);
  const [ofLoud = [], ofSilent = []] = value;
  cpu = cpuMs;
  honest = ofLoud.at(-1);
  loudSites.forEach(remember(loud, ofLoud));
  silentSites.forEach(remember(silent, ofSilent));
  for (const server of [...loud, ...silent]) server.close();
});

describe('a hostile site', () => {
  it.each(hostileSites)('$name ends by itself and names the limit: $limit', ({ name, limit }) => {
    const { result, server } = met.get(name) ?? {};
    expect(server?.requests()).toBeGreaterThan(0);
    expect(server?.requests()).toBeLessThan(MOST_REQUESTS);
    expect(server?.bytesSent()).toBeLessThan((server?.requests() ?? 0) * MOST_BYTES_PER_REQUEST);
    const kinds = result?.limits.map(({ kind }) => kind) ?? [];
    if (limit !== null) expect(kinds).toContain(limit);
    expect(kinds).not.toContain('check-failed');
    expect(kinds).not.toContain('site-time');
    expect(result?.reason).not.toBe('internal-error');
  });

  it('costs no more than a bounded time of the processor', () => {
    expect(cpu).toBeLessThan(MOST_CPU_MS);
  });

  it('leaves the other sites of the run as they are', () => {
    expect(honest).toMatchObject({ status: 'checked', infected: false, pagesSeen: 2 });
    expect(honest?.limits.filter(({ kind }) => kind !== 'not-gathered')).toEqual([]);
  });

  it('gets no connection of the check sent to the metadata service or kept open', () => {
    const rules = met.get('redirects to the metadata service')?.result?.findings.map(({ rule }) => rule);
    expect(rules).toContain('R08');
  });
});

describe('a server that takes connections and never shakes hands', () => {
  let stalling: Server;
  let url: string;
  let connectionCount = 0;

  beforeAll(async () => {
    stalling = createServer((socket) => {
      connectionCount += 1;
      socket.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(stalling, 'listening');
    const address = stalling.address();
    url = `https://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/`;
  });

  afterAll(() => {
    stalling.close();
  });

  it('is given up after a few connections and is not called infected', async () => {
    const limits = { ...AMPLE_LIMITS, requestMs: SHORT_REQUEST_MS };
    const [result] = await checkSites([url], loopbackSettings({ limits }));
    expect(result).toMatchObject({ status: 'not-checked', reachable: false, infected: 'unknown' });
    expect(connectionCount).toBeLessThan(20);
  });
});

describe('a site whose pages never come to an end', () => {
  it('is left when its time is up, and the limit is told', async () => {
    const server = await startRawServer((path, socket) => {
      if (path === '/') honestAnswer(path, socket);
    });
    const limits = { ...AMPLE_LIMITS, siteMs: 2_000 };
    const [result] = await checkSites([urlOf(server)], loopbackSettings({ limits }));
    server.close();
    expect(result?.limits.map(({ kind }) => kind)).toContain('site-time');
    expect(result?.infected).not.toBe(true);
  });
});

describe('a site whose pages take more memory than a check has', () => {
  it('is read as far as that goes, and the limit is told', async () => {
    const server = await startRawServer(newLinks);
    const limits = { ...AMPLE_LIMITS, siteBytes: 5_000_000 };
    const [result] = await checkSites([urlOf(server)], loopbackSettings({ limits }));
    server.close();
    expect(result?.limits.map(({ kind }) => kind)).toContain('memory');
    expect(result).toMatchObject({ status: 'checked', infected: false });
  });
});

describe('a check that is cancelled', () => {
  it('ends although the site never answers, asks no more, and tells what was seen as such', async () => {
    const server = await startRawServer(() => {
      // asked once, the user has had enough
      cancellation.abort(new Error('cancelled'));
    });
    const cancellation = new AbortController();
    // nothing else would end it before the test has long failed
    const limits = { ...AMPLE_LIMITS, requestMs: AMPLE_LIMITS.siteMs };
    const [result] = await checkSites([urlOf(server)], loopbackSettings({ limits }), cancellation.signal);
    expect(server.requests()).toBe(1);
    server.close();
    expect(result).toMatchObject({ status: 'not-checked', reason: 'cancelled', infected: 'unknown' });
  });
});
