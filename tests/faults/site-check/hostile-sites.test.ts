import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteCheckResult } from '#shared/checks/site-check-result.ts';
import { honestAnswer, hostileSites, newLinks } from '#tests/support/hostile-sites.ts';
import { type RawServer, startRawServer } from '#tests/support/raw-server.ts';
import { checkSites, loopbackSettings } from '#tests/support/site-check-run.ts';

const SITE_MS = 8_000;
/** For judging, for a busy machine, and because all servers share the process of the check and flood it. */
const SPARE_MS = 10_000;

let servers: readonly RawServer[];
let stalling: Server;
let results: readonly SiteCheckResult[];

beforeAll(async () => {
  servers = await Promise.all(
    [...hostileSites.map(({ answer }) => answer), honestAnswer].map(startRawServer),
  );
  // takes connections and never shakes hands
  stalling = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
  await once(stalling, 'listening');
  const address = stalling.address();
  const stallingPort = typeof address === 'object' ? (address?.port ?? 0) : 0;
  results = await checkSites(
    [
      ...servers.map(({ port }) => `http://127.0.0.1:${String(port)}/`),
      `https://127.0.0.1:${String(stallingPort)}/`,
    ],
    loopbackSettings(SITE_MS),
  );
});

afterAll(() => {
  for (const server of servers) server.close();
  stalling.close();
});

describe('a hostile site', () => {
  it.each(hostileSites.map(({ name, limit }, index) => ({ name, limit, index })))(
    '$name ends within its time and names the limit: $limit',
    ({ limit, index }) => {
      const result = results[index];
      expect(result?.timings.totalMs).toBeLessThan(SITE_MS + SPARE_MS);
      const kinds = result?.limits.map(({ kind }) => kind) ?? [];
      if (limit !== null) expect(kinds).toContain(limit);
      expect(kinds).not.toContain('check-failed');
      expect(result?.reason).not.toBe('internal-error');
    },
  );

  it('that stalls while shaking hands ends within its time and is not called infected', () => {
    const result = results.at(-1);
    expect(result?.timings.totalMs).toBeLessThan(SITE_MS + SPARE_MS);
    expect(result).toMatchObject({ status: 'not-checked', reachable: false, infected: 'unknown' });
  });

  it('leaves the other sites of the run as they are', () => {
    expect(results[hostileSites.length]).toMatchObject({
      status: 'checked',
      infected: false,
      pagesSeen: 2,
      limits: [],
    });
  });

  it('gets no connection of the check sent to the metadata service or kept open', () => {
    const index = hostileSites.findIndex(({ name }) => name === 'redirects to the metadata service');
    const rules = results[index]?.findings.map(({ rule }) => rule);
    expect(rules).toContain('R08');
  });
});

describe('a site whose pages take more memory than a check has', () => {
  it('is read as far as that goes, and the limit is told', async () => {
    const server = await startRawServer(newLinks);
    const settings = loopbackSettings(60_000);
    const limits = { ...settings.limits, siteBytes: 5_000_000 };
    const [result] = await checkSites([`http://127.0.0.1:${String(server.port)}/`], { ...settings, limits });
    server.close();
    expect(result?.limits.map(({ kind }) => kind)).toContain('memory');
    expect(result).toMatchObject({ status: 'checked', infected: false });
  });
});

describe('a check that is cancelled', () => {
  it('ends at once, with what was seen told as such', async () => {
    const server = await startRawServer(() => {
      // asked once, the user has had enough
      cancellation.abort(new Error('cancelled'));
    });
    const cancellation = new AbortController();
    const url = `http://127.0.0.1:${String(server.port)}/`;
    const start = performance.now();
    const [result] = await checkSites([url], loopbackSettings(60_000), cancellation.signal);
    server.close();
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(result).toMatchObject({ status: 'not-checked', reason: 'cancelled', infected: 'unknown' });
  });
});
