import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// README names releases of Node beside the one that runs the tests: the built commands say the same with each of them.

interface Releases {
  readonly canHaveNodeReleases: () => boolean;
  readonly prepareNodeReleases: () => Promise<
    readonly { readonly version: string; readonly program: string }[]
  >;
}

const { canHaveNodeReleases, prepareNodeReleases } = (await import(
  path.resolve('build/scripts/node-releases.mjs')
)) as Releases;
const ANSWERS = 'tests/fixtures/truong-tieu-hoc.answers.json';

let folder: string;
let server: Server;
let url: string;
let releases: Awaited<ReturnType<Releases['prepareNodeReleases']>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'releases-'));
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>Trường mẫu</title><h1>Trường mẫu</h1><p>Thông báo tuyển sinh</p>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  releases = await prepareNodeReleases();
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

/** Runs the built command line with a program of Node. */
async function run(program: string, ...words: readonly string[]) {
  const child = spawn(program, ['out/main/cli.js', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, progress] = [textOf(child.stdout), textOf(child.stderr)];
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, output: await output, progress: await progress };
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

describe.runIf(canHaveNodeReleases())('the built commands with other releases of Node', () => {
  it('make and verify a report, in processes of their own too, and say nothing else', async () => {
    for (const { version, program } of releases) {
      const file = path.join(folder, `${version}.pdf`);
      const changed = path.join(folder, `${version}-da-sua.pdf`);
      const make = ['export-report', '--answers', ANSWERS, '--out', file] as const;
      const usual = await run(process.execPath, ...make);
      const made = await run(program, ...make);
      expect(made).toMatchObject({ code: 0, progress: usual.progress });
      await writeFile(changed, (await readFile(file)).with(1_000, 0));
      const verify = ['verify', '--workers', '2', file, changed, file] as const;
      const verified = await run(program, ...verify);
      expect(verified).toEqual(await run(process.execPath, ...verify));
      const lines = verified.output.trim().split('\n');
      expect(lines.map((line) => (JSON.parse(line) as { ok: boolean }).ok)).toEqual([true, false, true]);
    }
  });

  it('check a website and say nothing else', async () => {
    const check = ['check-site', url, '--json', '--allow-private', '--rate', '1000'] as const;
    for (const program of [process.execPath, ...releases.map(({ program }) => program)]) {
      const { output, progress } = await run(program, ...check);
      expect(JSON.parse(output)).toMatchObject({ status: 'checked', infected: false, pagesSeen: 1 });
      expect(progress).toBe('');
    }
  });
});
