import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { limitsWithin } from '#services/site-check/session/check-limits.ts';
import { checkSites, rulesOf } from '#tests/support/check-local-sites.ts';
import {
  authorityRecord,
  ownLoopbackNet,
  recordWithName,
  startNameServer,
} from '#tests/support/name-server.ts';
import type { RunningProgram } from '#tests/support/running-program.ts';
import { healthySite, type SmallServer, startSmallServer } from '#tests/support/small-server.ts';

const net = ownLoopbackNet();
const main = `${net}.1`;
const second = `${net}.3`;
const lame = `${net}.2`;

/** A zone whose name servers are this one at both its addresses, and whose host is the test's web server. */
function zone(name: string, secondServer: string = second): readonly string[] {
  return [
    `local=/${name}/`,
    `host-record=${name},127.0.0.1`,
    authorityRecord(name),
    recordWithName(name, 2, `ns1.${name}`),
    recordWithName(name, 2, `ns2.${name}`),
    `host-record=ns1.${name},${main}`,
    `host-record=ns2.${name},${secondServer}`,
  ];
}

const NO_MAIL = (name: string): string => `txt-record=${name},v=spf1 -all`;

const RECORDS: readonly string[] = [
  'local=/test/',
  ...zone('lanh.test'),
  'mx-host=lanh.test,thu.lanh.test,10',
  'host-record=thu.lanh.test,127.0.0.1',
  'txt-record=lanh.test,v=spf1 mx -all',
  'txt-record=_dmarc.lanh.test,v=DMARC1; p=reject',
  recordWithName('treo.test', 5, 'may-chu-cu.test'),
  ...zone('lech.test', lame),
  NO_MAIL('lech.test'),
  ...zone('hai-spf.test'),
  'mx-host=hai-spf.test,khong-con.hai-spf.test,10',
  'txt-record=hai-spf.test,v=spf1 mx -all',
  'txt-record=hai-spf.test,v=spf1 include:thu.test ~all',
  'txt-record=_dmarc.hai-spf.test,v=DMARC1; p=none',
  ...zone('bat-ky.test'),
  NO_MAIL('bat-ky.test'),
  'address=/.bat-ky.test/127.0.0.1',
];

const programs: RunningProgram[] = [];
let web: SmallServer;
let results: ReadonlyMap<string, SiteCheckResult>;

const HOSTS = ['lanh.test', 'mat.test', 'treo.test', 'lech.test', 'hai-spf.test', 'bat-ky.test'] as const;

beforeAll(async () => {
  programs.push(await startNameServer([main, second], RECORDS));
  programs.push(await startNameServer([lame], []));
  web = await startSmallServer(healthySite);
  const checked = await checkSites(
    HOSTS.map((host) => `http://${host}:${String(web.port)}/`),
    { nameServers: [main], controlPages: [] },
  );
  results = new Map(checked.map((result) => [result.host, result]));
});

afterAll(async () => {
  await Promise.all(programs.map(({ stop }) => stop()));
  web.stop();
});

function resultOf(host: (typeof HOSTS)[number]): SiteCheckResult {
  const result = results.get(host);
  if (result === undefined) throw new Error(`no result for ${host}`);
  return result;
}

describe('names as a real dnsmasq gives them', () => {
  it('finds nothing to say about a well-kept zone', () => {
    const result = resultOf('lanh.test');
    expect(rulesOf(result, 'X')).toEqual([]);
    expect([result.status, result.reachable, result.infected]).toEqual(['checked', true, false]);
  });

  it('tells that a name does not exist', () => {
    const result = resultOf('mat.test');
    expect(rulesOf(result, 'A')).toEqual(['A01']);
    expect([result.reachable, result.infected]).toEqual([false, 'unknown']);
  });

  it('sees an alias whose target is gone', () => {
    expect(rulesOf(resultOf('treo.test'), 'X')).toContain('X01');
  });

  it('sees a name server that does not know the zone', () => {
    expect(resultOf('lech.test').findings.filter(({ rule }) => rule.startsWith('X'))).toMatchObject([
      { rule: 'X03', severity: 'medium' },
    ]);
  });

  it('sees two SPF records, a toothless DMARC and a dead mail server', () => {
    expect(rulesOf(resultOf('hai-spf.test'), 'X')).toEqual(['X08', 'X09', 'X10']);
  });

  it('sees that any name below leads to a server', () => {
    expect(rulesOf(resultOf('bat-ky.test'), 'X')).toEqual(['X06']);
  });
});

describe('a name server that never answers', () => {
  it('is a doubt about the site when the controls answer, and never “clean”', async () => {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const control = `http://127.0.0.1:${String(web.port)}/`;
    const [result] = await checkSites(['http://lanh.test/'], {
      nameServers: [`127.0.0.1:${String(socket.address().port)}`],
      controlPages: [{ name: 'doi-chung', href: control, expected: null }],
      limits: limitsWithin(4_000),
    });
    socket.close();
    expect(result?.findings).toMatchObject([{ rule: 'A02', certainty: 'possible' }]);
    expect([result?.status, result?.infected]).toEqual(['not-checked', 'unknown']);
  });
});
