import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { limitsWithin } from '#services/site-check/session/check-limits.ts';
import { runCli } from '#tests/support/built-cli.ts';
import { checkSites, rulesOf } from '#tests/support/check-local-sites.ts';
import {
  freePorts,
  type RunningProgram,
  startProgram,
  systemProgram,
} from '#tests/support/running-program.ts';
import { createTestAuthority } from '#tests/support/server-certificates.ts';
import { healthySite, type SmallServer, startSmallServer } from '#tests/support/small-server.ts';

const SITES = ['https://thcs-mau.example/', 'http://thpt-mau.example/'];

/** No site is blamed: nothing is said of reach or infection, and the only findings are about this PC. */
function expectOwnTrouble(results: readonly SiteCheckResult[], reason: string, rule: string): void {
  expect(results.length).toBeGreaterThan(0);
  for (const result of results) {
    expect([result.status, result.reason]).toEqual(['not-checked', reason]);
    expect([result.reachable, result.infected]).toEqual(['unknown', 'unknown']);
    expect(rulesOf(result)).toEqual([rule]);
  }
}

/** How this PC makes a network without any way out, or `null` where it may not. */
function networkWithoutWayOut(): string | null {
  const ways = ['unshare -n', 'unshare -rn'];
  return ways.find((way) => spawnSync('bash', ['-c', `${way} true`]).status === 0) ?? null;
}

const withoutWayOut = networkWithoutWayOut();

describe('a PC without a network', () => {
  it.skipIf(withoutWayOut === null)(
    'is called offline by the command line (needs the right to make a network namespace)',
    () => {
      const { lines } = runCli(['check-site', '--json', ...SITES], { prefix: withoutWayOut ?? '' });
      const printed = z.object({
        status: z.string(),
        reason: z.string(),
        reachable: z.union([z.boolean(), z.string()]),
        findings: z.array(z.object({ rule: z.string() })),
      });
      for (const line of lines) {
        expect(printed.parse(line)).toEqual({
          status: 'not-checked',
          reason: 'offline',
          reachable: 'unknown',
          findings: [{ rule: 'N01' }],
        });
      }
      expect(lines).toHaveLength(SITES.length);
    },
  );
});

describe('a login page that answers for everybody', () => {
  let portal: SmallServer;

  beforeAll(async () => {
    portal = await startSmallServer((_request, response) => {
      response.writeHead(302, { location: 'http://10.0.0.1/dang-nhap' });
      response.end();
    });
  });

  afterAll(() => {
    portal.stop();
  });

  it('is named as such', async () => {
    const at = `http://127.0.0.1:${String(portal.port)}`;
    const results = await checkSites(SITES, {
      controlPages: [
        { name: 'mot', href: `${at}/generate_204`, expected: { status: 204, body: '' } },
        {
          name: 'hai',
          href: `${at}/connecttest.txt`,
          expected: { status: 200, body: 'Microsoft Connect Test' },
        },
      ],
    });
    expectOwnTrouble(results, 'captive-portal', 'N02');
  });
});

describe('a dead name service', () => {
  let silent: Socket;

  beforeAll(async () => {
    silent = createSocket('udp4').bind(0, '127.0.0.1');
    await once(silent, 'listening');
  });

  afterAll(() => {
    silent.close();
  });

  it('is named as such', async () => {
    const results = await checkSites(SITES, {
      nameServers: [`127.0.0.1:${String(silent.address().port)}`],
      controlPages: ['mot.example', 'hai.example'].map((name) => ({
        name,
        href: `http://${name}/`,
        expected: null,
      })),
      limits: limitsWithin(4_000),
    });
    expectOwnTrouble(results, 'dns-dead', 'N01');
  });
});

describe('a proxy', () => {
  let folder: string;
  let web: SmallServer;
  let port = 0;
  let tinyproxy: RunningProgram | null = null;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'proxy-'));
    web = await startSmallServer(healthySite);
    [port = 0] = await freePorts(1);
    const file = path.join(folder, 'tinyproxy.conf');
    writeFileSync(
      file,
      `Port ${String(port)}\nListen 127.0.0.1\nTimeout 30\nMaxClients 50\nBasicAuth truong matkhau\nLogFile "${folder}/log"\nPidFile "${folder}/pid"\n`,
    );
    tinyproxy = await startProgram([systemProgram('tinyproxy'), '-d', '-c', file], [port]);
  });

  afterAll(async () => {
    await tinyproxy?.stop();
    web.stop();
    rmSync(folder, { recursive: true });
  });

  const site = (): string => `http://127.0.0.1:${String(web.port)}/`;
  const controlPages = () => [
    { name: 'mot', href: site(), expected: { status: 200, body: '<!doctype html>' } },
  ];

  it('that lets through shows the site as it is', async () => {
    const proxy = `http://truong:matkhau@127.0.0.1:${String(port)}`;
    const [result] = await checkSites([site()], { proxy, controlPages: controlPages() });
    expect([result?.status, result?.reachable, result?.infected]).toEqual(['checked', true, false]);
    expect(result === undefined ? null : rulesOf(result, 'A')).toEqual([]);
  });

  it('that lets through by CONNECT shows an encrypted site with its certificate', async () => {
    const authority = await createTestAuthority();
    const { certificatePem, keyPem } = await authority.selfSigned();
    const secure = createServer({ cert: certificatePem, key: keyPem }, healthySite).listen(0, '127.0.0.1');
    await once(secure, 'listening');
    const { port: securePort } = secure.address() as AddressInfo;
    const proxy = `http://truong:matkhau@127.0.0.1:${String(port)}`;
    const [result] = await checkSites([`https://127.0.0.1:${String(securePort)}/`], { proxy });
    secure.closeAllConnections();
    secure.close();
    expect([result?.status, result?.reachable, result?.infected]).toEqual(['checked', true, false]);
    expect(result === undefined ? null : rulesOf(result, 'T')).toEqual(['T07', 'T12']);
    expect(readFileSync(path.join(folder, 'log'), 'utf8')).toContain(
      `CONNECT 127.0.0.1:${String(securePort)}`,
    );
  });

  it('that wants a password first (407) is named as such', async () => {
    const proxy = `http://127.0.0.1:${String(port)}`;
    expectOwnTrouble(
      await checkSites([site()], { proxy, controlPages: controlPages() }),
      'proxy-fault',
      'N03',
    );
  });

  it('that is dead is named as such', async () => {
    const [closed = 0] = await freePorts(1);
    const proxy = `http://127.0.0.1:${String(closed)}`;
    expectOwnTrouble(
      await checkSites([site()], { proxy, controlPages: controlPages() }),
      'proxy-fault',
      'N03',
    );
  });

  it('blames no site even when only local sites are checked and no controls are asked', async () => {
    const [closed = 0] = await freePorts(1);
    const [result] = await checkSites([site()], { proxy: `http://127.0.0.1:${String(closed)}` });
    expect([result?.status, result?.reason, result?.reachable]).toEqual([
      'not-checked',
      'proxy-fault',
      'unknown',
    ]);
  });
});
