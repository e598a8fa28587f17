import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSealingKey, type SealingKey } from '#services/keys/sealing-key.ts';
import { sealPdf } from '#services/report/seal/seal-pdf.ts';
import { exportAnswers, SAMPLE_ANSWERS } from '#tests/support/exported-report.ts';
import { signaturePlace } from '#tests/support/pdf-places.ts';
import { costFrom, METERED } from '#tests/support/process-meter.ts';
import { withoutSeal } from '#tests/support/resealed-report.ts';
import { runTool } from '#tests/support/run-tool.ts';

// What verifying and sealing cost beside the usual tools: pdfsig, which checks one signature and nothing inside, and
// openssl, which signs bytes and knows no PDF. Both tools are started once for each file, as a script would do; the
// built command gets all files at once. There are so many of them that its start does not decide.

const FILES = 1_600;
/** Wall time beside pdfsig's, and memory of the whole process; `wished`: the ratio that is not reached yet. */
const BOUNDS = {
  oneThread: { ratio: 1, wished: 0.35, megabytes: 160 },
  /** Of the command and both of its processes together. */
  twoProcesses: { ratio: 0.5, wished: 0.2, megabytes: 260 },
};
const SEALS = 50;

let folder: string;
let unsealed: Uint8Array;
let files: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bench-verify-'));
  const first = path.join(folder, 'bao-cao.pdf');
  await exportAnswers(SAMPLE_ANSWERS.upperSecondary, first);
  unsealed = withoutSeal(await readFile(first));
  files = Array.from({ length: FILES }, (_, index) => path.join(folder, `${String(index)}.pdf`));
  for (const [index, file] of files.entries())
    await writeFile(file, await sealPdf(unsealed, await newKey(index)));
  // else the system would go on writing while the first of them are measured
  runTool('sync');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function newKey(index: number): Promise<SealingKey> {
  return createSealingKey({ unitName: `Trường mẫu số ${String(index)}`, unitCode: '', now: new Date() });
}

/** Milliseconds for each of `count` rounds, on average. */
async function meanMs(count: number, work: (index: number) => unknown): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < count; index += 1) await work(index);
  return (performance.now() - start) / count;
}

function print(what: string, ours: number, tool: string, theirs: number): void {
  process.stdout.write(
    `${what}: ${ours.toFixed(1)} ms, ${tool} ${theirs.toFixed(1)} ms, ratio ${(ours / theirs).toFixed(2)} ` +
      `(file of ${String(unsealed.length)} B)\n`,
  );
}

/** Seconds of all files, of processor time as the shell counts its children. */
function pdfsigSeconds(): Pick<VerifyCost, 'wallSeconds' | 'cpuSeconds'> {
  const script = 'for file in "$@"; do pdfsig "$file" > pdfsig.txt || exit 1; done; times';
  const start = performance.now();
  const { stdout, status } = spawnSync('bash', ['-c', script, 'bash', ...files], {
    cwd: folder,
    encoding: 'utf8',
  });
  const wallSeconds = (performance.now() - start) / 1_000;
  expect(status).toBe(0);
  const [, children = ''] = stdout.trim().split('\n');
  const cpuSeconds = [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
  return { wallSeconds, cpuSeconds };
}

interface VerifyCost {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly lines: string;
}

function verifyAll(workers: number): VerifyCost {
  const words = ['out/main/cli.js', 'verify', '--workers', String(workers), ...files];
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync('node', words, {
    encoding: 'utf8',
    env: { ...process.env, ...METERED },
    maxBuffer: 256 * 1024 * 1024,
  });
  const wallSeconds = (performance.now() - start) / 1_000;
  expect({ status, lines: stdout.trim().split('\n').length }).toEqual({ status: 0, lines: FILES });
  return { wallSeconds, ...costFrom(stderr), lines: stdout };
}

/** What no verifier of these files can do without: reading, two digests over all bytes, three ECDSA signatures of two keys. */
async function floorSeconds(): Promise<number> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const signature = sign('sha256', key, privateKey);
  const ms = await meanMs(files.length, (index) => {
    const bytes = readFileSync(files[index] ?? '');
    for (let round = 0; round < 2; round += 1) createHash('sha256').update(bytes).digest();
    const keys = [1, 2].map(() => createPublicKey({ key, format: 'der', type: 'spki' }));
    for (const each of [...keys, ...keys.slice(1)]) verify('sha256', key, each, signature);
  });
  return (files.length * ms) / 1_000;
}

describe('verifying against pdfsig', () => {
  it('of 1,600 report files in one run of the built command, by one process and by two more', async () => {
    const theirs = pdfsigSeconds();
    const [one, two] = [verifyAll(1), verifyAll(2)];
    const floor = await floorSeconds();
    process.stdout.write(
      `pdfsig, a process for each file: ${theirs.wallSeconds.toFixed(1)} s, ${theirs.cpuSeconds.toFixed(1)} s CPU\n` +
        `reading, digests and signatures alone: ${floor.toFixed(1)} s\n`,
    );
    for (const [workers, cost] of [one, two].entries()) {
      const ratio = (cost.wallSeconds / theirs.wallSeconds).toFixed(2);
      const { wished } = workers === 0 ? BOUNDS.oneThread : BOUNDS.twoProcesses;
      const cpuRatio = (cost.cpuSeconds / theirs.cpuSeconds).toFixed(2);
      process.stdout.write(
        `verify --workers ${String(workers + 1)}: ${cost.wallSeconds.toFixed(1)} s (${ratio}, wished for ${String(wished)}), ` +
          `${cost.cpuSeconds.toFixed(1)} s CPU (${cpuRatio}), ${cost.megabytes.toFixed(0)} MB\n`,
      );
    }
    expect(two.lines).toBe(one.lines);
    for (const [cost, bounds] of [
      [one, BOUNDS.oneThread],
      [two, BOUNDS.twoProcesses],
    ] as const) {
      expect(cost.wallSeconds / theirs.wallSeconds).toBeLessThan(bounds.ratio);
      expect(cost.megabytes).toBeLessThan(bounds.megabytes);
    }
  });
});

describe('sealing against openssl cms -sign', () => {
  it('of the same bytes', async () => {
    const key = await newKey(0);
    const content = path.join(folder, 'content');
    const [keyFile, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')];
    const { gap } = signaturePlace(unsealed);
    await writeFile(content, Buffer.concat([unsealed.subarray(0, gap.start), unsealed.subarray(gap.end)]));
    const p256 = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    runTool('openssl', 'req', '-x509', ...p256, '-keyout', keyFile, '-out', certificate, '-subj', '/CN=mau');
    const sign = [
      'cms',
      '-sign',
      '-cades',
      '-binary',
      '-md',
      'sha256',
      '-signer',
      certificate,
      '-inkey',
      keyFile,
    ];
    const ours = await meanMs(SEALS, () => sealPdf(unsealed, key));
    const theirs = await meanMs(SEALS, () => {
      runTool('openssl', ...sign, '-in', content, '-outform', 'DER', '-out', path.join(folder, 'signature'));
    });
    print('seal', ours, 'openssl', theirs);
    expect(ours / theirs).toBeLessThan(5);
  });
});
