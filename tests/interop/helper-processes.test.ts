import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleKey, sealedFile } from '#tests/support/report-file.ts';

// The processes among which the built commands share out many files.

const FILES = 400;

let folder: string;
let files: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpers-'));
  const sealed = await sealedFile(await sampleKey());
  files = Array.from({ length: FILES }, (_, index) => path.join(folder, `${String(index)}.pdf`));
  await Promise.all(files.map((file) => writeFile(file, sealed)));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** `verify` over all files, seen when its first line has come: both helpers are at work. */
async function verifyBegun() {
  const command = spawn('node', ['out/main/cli.js', 'verify', '--workers', '2', ...files], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines: { readonly code?: string; readonly ok: boolean }[] = [];
  const output = createInterface({ input: command.stdout });
  output.on('line', (line) => {
    lines.push(JSON.parse(line) as (typeof lines)[number]);
  });
  await once(output, 'line');
  return { command, lines, helpers: childrenOf(command) };
}

function childrenOf({ pid = 0 }: ChildProcess): readonly number[] {
  const text = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
  return text.split(' ').map(Number).filter(Boolean);
}

const isRunning = (pid: number) => {
  const status = `/proc/${String(pid)}/status`;
  return existsSync(status) && !/^State:\s+Z/mu.test(readFileSync(status, 'utf8'));
};

describe('the processes that judge files beside one another', () => {
  it('cost one file when one of them is killed, and the others are judged all the same', async () => {
    const { command, lines, helpers } = await verifyBegun();
    expect(helpers).toHaveLength(2);
    process.kill(helpers[0] ?? 0, 'SIGKILL');
    await once(command, 'close');
    expect(lines).toHaveLength(FILES);
    expect(lines.filter(({ code }) => code === 'worker-stopped')).toHaveLength(1);
    expect(lines.filter(({ code }) => code !== 'worker-stopped').every(({ ok }) => ok)).toBe(true);
    expect(helpers.filter(isRunning)).toEqual([]);
  });

  it('end with the command, however that ends', async () => {
    const { command, helpers } = await verifyBegun();
    expect(helpers.filter(isRunning)).toHaveLength(2);
    command.kill('SIGKILL');
    await once(command, 'exit');
    await expect.poll(() => helpers.filter(isRunning), { timeout: 30_000 }).toEqual([]);
  });
});
