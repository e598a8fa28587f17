import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkSites, rulesOf } from '#tests/support/check-local-sites.ts';
import { HEADER_CASES, type HeaderCase } from '#tests/support/header-cases.ts';
import { createTestAuthority } from '#tests/support/server-certificates.ts';
import { HEALTHY_PAGE } from '#tests/support/small-server.ts';

const OBSERVATORY = '@mdn/mdn-http-observatory@1.4.8';

/** Runs the observatory's own tests on ports of loopback; its list of preloaded hosts is empty, as none is local. */
const DRIVER = `
import { retrieve } from '@mdn/mdn-http-observatory/src/retriever/retriever.js';
import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js';
for (const port of process.argv.slice(2)) {
  const requests = await retrieve('127.0.0.1', { httpsPort: Number(port), httpPort: 9 });
  const verdicts = Object.fromEntries(ALL_TESTS.map((test) => {
    const { pass, result } = test(requests);
    return [test.name, { pass, result }];
  }));
  console.log(JSON.stringify(verdicts));
}
`;

const verdict = z.object({ pass: z.boolean(), result: z.string().nullable() });
const verdictsSchema = z.record(z.string(), verdict);
type Verdict = z.output<typeof verdict>;
type Verdicts = z.output<typeof verdictsSchema>;

interface Comparison {
  readonly rules: readonly string[];
  readonly test: string;
  /** What the observatory calls wanting where our rules speak. */
  readonly isWanting: (verdict: Verdict) => boolean;
}

const failed = ({ pass }: Verdict): boolean => !pass;

const COMPARISONS: readonly Comparison[] = [
  { rules: ['H01', 'H02'], test: 'contentSecurityPolicyTest', isWanting: failed },
  { rules: ['H03'], test: 'xContentTypeOptionsTest', isWanting: failed },
  { rules: ['H04'], test: 'xFrameOptionsTest', isWanting: failed },
  { rules: ['H05'], test: 'cookiesTest', isWanting: failed },
  { rules: ['H06'], test: 'crossOriginResourceSharingTest', isWanting: failed },
  {
    rules: ['H07'],
    test: 'referrerPolicyTest',
    // a missing policy passes there, as browsers have a good default; the rule is a note (“info”) for the same reason
    isWanting: ({ pass, result }) => !pass || result === 'referrer-policy-not-implemented',
  },
  { rules: ['T12'], test: 'strictTransportSecurityTest', isWanting: failed },
];

/** Where the two differ on purpose, by site and rules. */
const JUSTIFIED: Readonly<Record<string, string>> = {
  'H01/H02 eval':
    'a policy with unsafe-eval still keeps the scripts of strangers out; the rule asks for no more',
};

const folder = mkdtempSync(path.join(tmpdir(), 'observatory-'));
const servers: Server[] = [];

/** Installs the observatory beside nothing of ours; the reason when that cannot be done. */
function install(): string | null {
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module","private":true}');
  const run = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--omit=optional', OBSERVATORY],
    { cwd: folder, encoding: 'utf8', timeout: 300_000 },
  );
  if (run.status !== 0) return run.stderr.slice(-300);
  const lists = path.join(folder, 'node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json');
  writeFileSync(lists, '{}');
  writeFileSync(path.join(folder, 'driver.js'), DRIVER);
  return null;
}

async function serve(
  { headers }: HeaderCase,
  files: { readonly cert: string; readonly key: string },
): Promise<number> {
  const server = createServer(files, (request, response) => {
    const isHome = request.url === '/';
    response.writeHead(isHome ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : [...value],
        ]),
      ),
    });
    response.end(isHome ? HEALTHY_PAGE : '');
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function askObservatory(ports: readonly number[]): Promise<readonly Verdicts[]> {
  const { stdout } = await promisify(execFile)('node', ['driver.js', ...ports.map(String)], {
    cwd: folder,
    maxBuffer: 50_000_000,
    env: { ...process.env, NODE_EXTRA_CA_CERTS: path.join(folder, 'root.pem') },
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => verdictsSchema.parse(JSON.parse(line)));
}

const missing = install();

describe('verdicts about headers beside the HTTP Observatory of Mozilla', () => {
  let ports: readonly number[] = [];

  beforeAll(async () => {
    const { issue, intermediatePem, rootPem } = await createTestAuthority();
    const { certificatePem, keyPem } = await issue();
    writeFileSync(path.join(folder, 'root.pem'), rootPem);
    const files = { cert: certificatePem + intermediatePem, key: keyPem };
    ports = await Promise.all(HEADER_CASES.map((one) => serve(one, files)));
  });

  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(folder, { recursive: true });
  });

  it.skipIf(missing !== null)(
    `agree on the same twenty sites, or differ for a reason${missing === null ? '' : ` (not installed: ${missing})`}`,
    async () => {
      const theirs = await askObservatory(ports);
      const ours = await checkSites(ports.map((port) => `https://127.0.0.1:${String(port)}/`));
      const differences: string[] = [];
      let compared = 0;
      for (const [index, { name }] of HEADER_CASES.entries()) {
        const mine = ours[index];
        if (mine === undefined) throw new Error(`no result for ${name}`);
        for (const { rules, test, isWanting } of COMPARISONS) {
          const verdictThere = theirs[index]?.[test];
          if (verdictThere === undefined) throw new Error(`no verdict of ${test} for ${name}`);
          const speaks = rulesOf(mine).some((rule) => rules.includes(rule));
          compared += 1;
          if (speaks !== isWanting(verdictThere)) {
            differences.push(
              `${rules.join('/')} ${name}: ${speaks ? 'we speak' : 'we are silent'}, there ${String(verdictThere.result)}`,
            );
          }
        }
      }
      const reasonFor = (difference: string): string | undefined =>
        Object.entries(JUSTIFIED).find(([key]) => difference.startsWith(key))?.[1];
      const lines = differences.map(
        (difference) => `  ${difference} (${reasonFor(difference) ?? 'unexplained'})\n`,
      );
      process.stdout.write(
        `\nheader verdicts: ${String(compared - differences.length)} of ${String(compared)} agree\n${lines.join('')}`,
      );
      const unexplained = differences.filter((difference) => reasonFor(difference) === undefined);
      expect(unexplained).toEqual([]);
    },
  );
});
