import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileSites } from '#tests/support/hostile-sites.ts';
import { type RawServer, startRawServer } from '#tests/support/raw-server.ts';
import { PEAK_KILOBYTES } from '#tests/support/process-meter.ts';

const CLI = path.resolve('out/main/cli.js');
const LIMIT_MEGABYTES = 400;
/** Without those that send next to nothing and are only waited for. */
const loudSites = hostileSites.filter(({ limit }) => limit !== 'request-time');

let folder: string;
let servers: readonly RawServer[];

beforeAll(async () => {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run "npm run build" first`);
  folder = await mkdtemp(path.join(tmpdir(), 'child-memory-'));
  servers = await Promise.all(loudSites.map(({ answer }) => startRawServer(answer)));
});

afterAll(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true });
});

describe('the process that reads hostile sites', () => {
  it(`stays below ${String(LIMIT_MEGABYTES)} MB and gives a result for each`, async () => {
    const meter = path.join(folder, 'meter.mjs');
    const memory = path.join(folder, 'memory');
    await writeFile(
      meter,
      `import { readFileSync, writeFileSync } from 'node:fs';
       process.on('exit', () => writeFileSync(${JSON.stringify(memory)}, String(${PEAK_KILOBYTES})));`,
    );
    const urls = servers.map(({ port }) => `http://127.0.0.1:${String(port)}/`);
    const child = spawn(
      process.execPath,
      [
        '--import',
        meter,
        CLI,
        'check-site',
        ...urls,
        '--json',
        '--allow-private',
        '--rate',
        '1000',
        '--timeout',
        '1800000',
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
    });
    await once(child, 'close');
    expect(output.trim().split('\n')).toHaveLength(urls.length);
    expect(Number(await readFile(memory, 'utf8')) / 1024).toBeLessThan(LIMIT_MEGABYTES);
  });
});
