import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createConnection, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newsPages } from '#tests/support/news-pages.ts';
import { PEAK_KILOBYTES } from '#tests/support/process-meter.ts';

// What checking a site of 1,000 pages costs with every rule on, beside tools that fetch the same pages: a plain
// fetch + SAX parse + hash, `wget --mirror`, and linkinator where the registry gives it. All of them ask one nginx on loopback; CPU is user + system time of the process.

const PAGES = 1_000;
const CLI = path.resolve('out/main/cli.js');
const LINKINATOR = 'linkinator@6.1.4';

interface Cost {
  readonly cpuSeconds: number;
  readonly rssMegabytes: number | null;
  readonly output: string;
}

let folder: string;
let nginx: ChildProcess;
let url: string;
const costs = new Map<string, Cost>();

beforeAll(async () => {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run "npm run build" first`);
  folder = await mkdtemp(path.join(tmpdir(), 'bench-site-'));
  // the worker of nginx is another user
  await chmod(folder, 0o755);
  const port = await freePort();
  url = `http://127.0.0.1:${String(port)}/`;
  await writePages(path.join(folder, 'www'));
  nginx = await startNginx(port);
});

afterAll(async () => {
  nginx.kill();
  await once(nginx, 'exit');
  await rm(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function writePages(root: string): Promise<void> {
  await mkdir(path.join(root, 'tin'), { recursive: true });
  for (const { name, html } of newsPages(PAGES)) await writeFile(path.join(root, name), html);
}

async function startNginx(port: number): Promise<ChildProcess> {
  const configuration = path.join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${path.join(folder, name)};`)
    .join(' ');
  await writeFile(
    configuration,
    `daemon off; pid ${path.join(folder, 'pid')}; error_log ${path.join(folder, 'log')}; worker_processes 1; events {}
     http { access_log off; types { text/html html; } charset utf-8; ${temporary}
       server { listen 127.0.0.1:${String(port)}; root ${path.join(folder, 'www')}; } }`,
  );
  const child = spawn('nginx', ['-c', configuration], { stdio: 'ignore' });
  for (let isUp = false; !isUp;) isUp = await answers(port);
  return child;
}

async function answers(port: number): Promise<boolean> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  const isUp = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return isUp;
}

/** Runs a program and gives its CPU time, as bash measures it, and of Node programs the largest memory. */
async function costOf(command: string, ...args: readonly string[]): Promise<Cost> {
  const meter = path.join(folder, 'meter.mjs');
  await writeFile(
    meter,
    `import { readFileSync, writeFileSync } from 'node:fs';
     process.on('exit', () => writeFileSync(process.env.METER, String(${PEAK_KILOBYTES})));`,
  );
  const memory = path.join(folder, 'memory');
  await rm(memory, { force: true });
  const words = [command, ...args].map((word) => `'${word}'`).join(' ');
  const run = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time ${words} 2>/dev/null`], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: `--import=${meter}`, METER: memory },
    maxBuffer: 64 * 1024 * 1024,
  });
  const [user = 0, system = 0] = (run.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  const rss = existsSync(memory) ? Number(await readFile(memory, 'utf8')) / 1024 : null;
  return { cpuSeconds: user + system, rssMegabytes: rss, output: run.stdout };
}

function note(name: string, cost: Cost): Cost {
  costs.set(name, cost);
  const memory = cost.rssMegabytes === null ? '' : `, ${cost.rssMegabytes.toFixed(0)} MB`;
  process.stdout.write(`${name}: ${cost.cpuSeconds.toFixed(2)} CPU s${memory}\n`);
  return cost;
}

describe(`a site of ${String(PAGES)} pages`, () => {
  it('fetched, parsed and hashed, and nothing else', async () => {
    const script = path.resolve('build/scripts/plain-crawl.mjs');
    const { output } = note('plain fetch + SAX + hash', await costOf('node', script, url));
    expect(output).toContain(`"pages":${String(PAGES)}`);
  });

  it('mirrored by wget', async () => {
    note('wget --mirror', await costOf('wget', '--mirror', '--quiet', '--directory-prefix', 'mirror', url));
  });

  it('checked with all rules', async () => {
    const { cpuSeconds, rssMegabytes, output } = note(
      'check-site',
      await costOf(
        ...(['node', CLI, 'check-site', url, '--json', '--allow-private', '--exposed-files'] as const),
        ...['--rate', '10000', '--max-pages', String(PAGES), '--timeout', '600000'],
      ),
    );
    expect(JSON.parse(output)).toMatchObject({ infected: false, pagesSeen: PAGES });
    const plain = costs.get('plain fetch + SAX + hash')?.cpuSeconds ?? 0;
    process.stdout.write(`check-site / plain: ${(cpuSeconds / plain).toFixed(2)}\n`);
    expect(cpuSeconds).toBeLessThan(6);
    expect(cpuSeconds / plain).toBeLessThan(3.2);
    expect(rssMegabytes ?? 0).toBeLessThan(170);
  });

  it(`crawled by ${LINKINATOR}, where it can be had`, async () => {
    const home = path.join(folder, 'peers');
    const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', home, LINKINATOR]);
    if (installed.status !== 0) {
      process.stdout.write(`${LINKINATOR}: not to be had here\n`);
      return;
    }
    const binary = path.join(home, 'node_modules', '.bin', 'linkinator');
    const asked = ['--recurse', '--concurrency', '4', '--format', 'json'];
    const { output } = note(LINKINATOR, await costOf(binary, url, ...asked));
    const { links } = JSON.parse(output) as { readonly links: readonly { readonly state: string }[] };
    expect(links.filter(({ state }) => state === 'OK')).toHaveLength(PAGES);
  });
});
