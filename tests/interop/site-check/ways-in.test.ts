import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { checkSites, rulesOf } from '#tests/support/check-local-sites.ts';
import { ownLoopbackNet, startNameServer } from '#tests/support/name-server.ts';
import type { RunningProgram } from '#tests/support/running-program.ts';
import { createTestAuthority } from '#tests/support/server-certificates.ts';
import { healthySite } from '#tests/support/small-server.ts';

const net = ownLoopbackNet();
const address = (place: number): string => `${net}.${String(place)}`;

/** Whether a user may open the ports of the web and of name servers. */
const isLowPortAllowed =
  process.getuid?.() === 0 ||
  Number(spawnSync('sysctl', ['-n', 'net.ipv4.ip_unprivileged_port_start'], { encoding: 'utf8' }).stdout) <=
    53;

const servers: Server[] = [];
let names: RunningProgram | null = null;

async function listen(server: Server, host: string, port: number): Promise<void> {
  servers.push(server);
  server.listen(port, host);
  await once(server, 'listening');
}

const redirectTo =
  (location: (host: string) => string): RequestListener =>
  (request, response) => {
    response.writeHead(301, { location: location(request.headers.host ?? '') });
    response.end();
  };

const HOSTS = {
  whole: 'tot.test',
  'without-https': 'khong-ma-hoa.test',
  'http-stays': 'mo-cua.test',
  downgrade: 've-http.test',
  'www-dead': 'mot-nua.test',
  elsewhere: 'da-chuyen.test',
} as const;

const RECORDS = [
  'local=/test/',
  ...Object.values(HOSTS).flatMap((host, index) => {
    const own = address(index + 11);
    const nobody = address(99);
    return [
      `host-record=${host},${own}`,
      `host-record=www.${host},${host === HOSTS['www-dead'] ? nobody : own}`,
    ];
  }),
];

async function startSites(): Promise<void> {
  const { certificatePem, keyPem } = await (
    await createTestAuthority()
  ).selfSigned({ names: Object.values(HOSTS).flatMap((host) => [host, `www.${host}`]) });
  const tls = { cert: certificatePem, key: keyPem };
  const secure = redirectTo((host) => `https://${host}/`);
  const plain = redirectTo((host) => `http://${host}/`);
  const away = redirectTo(() => 'http://nha-cai-vua-mua-lai.example/');
  const pairs: readonly (readonly [RequestListener, RequestListener | null])[] = [
    [secure, healthySite],
    [healthySite, null],
    [healthySite, healthySite],
    [healthySite, plain],
    [secure, healthySite],
    [away, away],
  ];
  for (const [index, [http, https]] of pairs.entries()) {
    await listen(createHttpServer(http), address(index + 11), 80);
    if (https !== null) await listen(createHttpsServer(tls, https), address(index + 11), 443);
  }
}

describe.skipIf(!isLowPortAllowed)(
  'ways into sites at ports 80 and 443 (needs the right to open them)',
  () => {
    let results: ReadonlyMap<string, SiteCheckResult>;

    beforeAll(async () => {
      names = await startNameServer([address(1)], RECORDS);
      await startSites();
      const checked = await checkSites(
        Object.values(HOSTS).map((host) => (host === HOSTS['without-https'] ? `http://${host}/` : host)),
        { nameServers: [address(1)], controlPages: [] },
      );
      results = new Map(checked.map((result) => [result.host, result]));
    });

    afterAll(async () => {
      for (const server of servers) server.close();
      await names?.stop();
    });

    function rulesAbout(kind: keyof typeof HOSTS, groups: RegExp): readonly string[] {
      const result = results.get(HOSTS[kind]);
      if (result === undefined) throw new Error(`no result for ${kind}`);
      // the certificates of these servers are their own, the header is another rule's matter
      return rulesOf(result).filter((rule) => groups.test(rule) && rule !== 'T07' && rule !== 'T12');
    }

    it.each([
      ['whole', []],
      ['without-https', ['T01']],
      ['http-stays', ['T02']],
      ['downgrade', ['T03']],
      ['www-dead', ['A06']],
    ] as const)('%s: %j', (kind, rules) => {
      expect(rulesAbout(kind, /^[ART]/u)).toEqual(rules);
      expect(results.get(HOSTS[kind])?.reachable).toBe(true);
    });

    it('tells of a site that leads to somebody else', () => {
      expect(rulesAbout('elsewhere', /^R/u)).toEqual(['R01']);
      expect(results.get(HOSTS.elsewhere)?.infected).not.toBe(false);
    });
  },
);
