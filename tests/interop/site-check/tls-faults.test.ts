import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCli } from '#tests/support/built-cli.ts';
import { checkSites, rulesOf } from '#tests/support/check-local-sites.ts';
import {
  freePorts,
  type RunningProgram,
  startProgram,
  systemProgram,
} from '#tests/support/running-program.ts';
import {
  createTestAuthority,
  type ServerCertificate,
  type TestAuthority,
} from '#tests/support/server-certificates.ts';
import { HEALTHY_PAGE } from '#tests/support/small-server.ts';

const DAY_MS = 86_400_000;
const fromNow = (days: number): Date => new Date(Date.now() + days * DAY_MS);

interface Fault {
  readonly name: string;
  /** Rules about encryption, where the authority is among the trusted roots. */
  readonly rules: readonly string[];
  readonly certificate: (authority: TestAuthority) => Promise<ServerCertificate>;
  readonly isChainWhole?: boolean;
  readonly directives?: string;
}

const STRONG = 'ssl_protocols TLSv1.2 TLSv1.3;';
const OLD_ONLY = 'ssl_protocols TLSv1 TLSv1.1; ssl_ciphers DEFAULT:@SECLEVEL=0;';
const WEAK_KEYS = `${STRONG} ssl_ciphers DEFAULT:@SECLEVEL=0;`;

const FAULTS: readonly Fault[] = [
  { name: 'a good one', rules: [], certificate: ({ issue }) => issue() },
  {
    name: 'expired',
    rules: ['T04'],
    certificate: ({ issue }) => issue({ validFrom: fromNow(-200), validTo: fromNow(-2) }),
  },
  {
    name: 'not yet valid',
    rules: ['T04'],
    certificate: ({ issue }) => issue({ validFrom: fromNow(3), validTo: fromNow(200) }),
  },
  { name: 'ends in five days', rules: ['T05'], certificate: ({ issue }) => issue({ validTo: fromNow(5) }) },
  {
    name: 'another name',
    rules: ['T06'],
    certificate: ({ issue }) => issue({ names: ['truong-khac.example'] }),
  },
  { name: 'self-signed', rules: ['T07'], certificate: ({ selfSigned }) => selfSigned() },
  {
    name: 'incomplete chain',
    rules: ['T08'],
    certificate: ({ issue }) => issue(),
    isChainWhole: false,
  },
  {
    name: 'SHA-1',
    rules: ['T09'],
    certificate: ({ issue }) => issue({ hash: 'SHA-1' }),
    directives: WEAK_KEYS,
  },
  {
    name: 'RSA 1024',
    rules: ['T09'],
    certificate: ({ issue }) => issue({ rsaBits: 1024 }),
    directives: WEAK_KEYS,
  },
  { name: 'TLS 1.0 and 1.1 only', rules: ['T10'], certificate: ({ issue }) => issue(), directives: OLD_ONLY },
  {
    name: 'TLS 1.2 only',
    rules: ['T11'],
    certificate: ({ issue }) => issue(),
    directives: 'ssl_protocols TLSv1.2;',
  },
];

/** What the command line prints about one site, as far as it matters here. */
const printedResult = z.object({ url: z.string(), findings: z.array(z.object({ rule: z.string() })) });

let folder: string;
let nginx: RunningProgram | null = null;
let ports: readonly number[] = [];
let plainPort = 0;

/** Started by root, nginx would hand over to a user who may not read the folder. */
const asRoot = process.getuid?.() === 0 ? 'user root; ' : '';

const url = (index: number): string => `https://127.0.0.1:${String(ports[index])}/`;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tls-faults-'));
  const all = await freePorts(FAULTS.length + 1);
  ports = all.slice(0, FAULTS.length);
  plainPort = all.at(-1) ?? 0;
  const authority = await createTestAuthority();
  writeFileSync(path.join(folder, 'root.pem'), authority.rootPem);
  writeFileSync(path.join(folder, 'index.html'), HEALTHY_PAGE);
  const servers = await Promise.all(FAULTS.map((fault, index) => serverBlock(fault, index, authority)));
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `${asRoot}daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
    events { worker_connections 256; }
    http { access_log off; root ${folder}; default_type text/html; charset utf-8;
      client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
      add_header Strict-Transport-Security "max-age=31536000";
      server { listen 127.0.0.1:${String(plainPort)}; }
      ${servers.join('\n')} }`,
  );
  nginx = await startProgram(
    [systemProgram('nginx'), '-c', path.join(folder, 'nginx.conf'), '-e', `${folder}/error.log`],
    all,
  );
});

afterAll(async () => {
  await nginx?.stop();
  rmSync(folder, { recursive: true });
});

async function serverBlock(fault: Fault, index: number, authority: TestAuthority): Promise<string> {
  const { certificatePem, keyPem } = await fault.certificate(authority);
  const chain = fault.isChainWhole === false ? '' : authority.intermediatePem;
  const at = (kind: string): string => path.join(folder, `${String(index)}.${kind}.pem`);
  writeFileSync(at('chain'), certificatePem + chain);
  writeFileSync(at('key'), keyPem);
  return `server { listen 127.0.0.1:${String(ports[index])} ssl; ${fault.directives ?? STRONG}
    ssl_certificate ${at('chain')}; ssl_certificate_key ${at('key')}; }`;
}

describe('nginx with one fault of TLS at each port', () => {
  it('is judged by the engine, whose trust does not know the authority', async () => {
    const results = await checkSites(FAULTS.map((_fault, index) => url(index)));
    for (const [index, { name, rules }] of FAULTS.entries()) {
      const result = results[index];
      if (result === undefined) throw new Error(`no result for ${name}`);
      const found = rulesOf(result, 'T').filter((rule) => rule !== 'T07' || rules.includes('T07'));
      expect(found, name).toEqual(rules);
      expect([result.status, result.reachable, result.infected], name).toEqual(['checked', true, false]);
    }
  });

  it('is judged by the command line with the authority among the trusted roots', () => {
    const { lines } = runCli(
      [
        'check-site',
        '--json',
        '--allow-private',
        '--rate',
        '200',
        ...FAULTS.map((_fault, index) => url(index)),
      ],
      { prefix: `NODE_EXTRA_CA_CERTS=${path.join(folder, 'root.pem')}` },
    );
    const results = lines.map((line) => printedResult.parse(line));
    const byUrl = new Map(results.map((result) => [result.url, result]));
    for (const [index, { name, rules }] of FAULTS.entries()) {
      const result = byUrl.get(url(index));
      expect(
        result?.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('T')),
        name,
      ).toEqual(rules);
    }
  });

  it('has no TLS at all at a plain port', async () => {
    const [spoken] = await checkSites([`https://127.0.0.1:${String(plainPort)}/`]);
    expect(spoken?.infected).toBe('unknown');
    const [plain] = await checkSites([`http://127.0.0.1:${String(plainPort)}/`]);
    expect(plain === undefined ? null : rulesOf(plain, 'T')).toEqual([]);
  });
});
