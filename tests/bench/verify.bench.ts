import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSealingKey, type SealingKey } from '#services/keys/sealing-key.ts';
import { sealPdf } from '#services/report/seal/seal-pdf.ts';
import { exportAnswers, SAMPLE_ANSWERS } from '#tests/support/exported-report.ts';
import { signaturePlace } from '#tests/support/pdf-places.ts';
import { runTool } from '#tests/support/run-tool.ts';

// What verifying and sealing cost beside the usual tools: pdfsig, which checks one signature and nothing inside, and
// openssl, which signs bytes and knows no PDF. Both tools are started once for each file, as a script would do; the
// built command gets all files at once. Time of the processor is compared: other work on the machine stretches it less.

const FILES = 400;
const MAX_RATIO = 2;
const MAX_MEGABYTES = 160;
/**
 * Prints seconds of processor time and megabytes of a process when it ends. `maxRSS` would not do: Linux hands down to a
 * process the peak of the one that started it.
 */
const METER = `import{readFileSync}from'node:fs';process.on('exit',()=>{const r=process.resourceUsage();const peak=/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1];process.stderr.write('\\n'+JSON.stringify([(r.userCPUTime+r.systemCPUTime)/1e6,peak/1024]))})`;
const SEALS = 50;

let folder: string;
let unsealed: Uint8Array;
let files: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bench-verify-'));
  const first = path.join(folder, 'bao-cao.pdf');
  await exportAnswers(SAMPLE_ANSWERS.upperSecondary, first);
  unsealed = withoutSeal(await readFile(first));
  files = await Promise.all(
    Array.from({ length: FILES }, async (_, index) => {
      const file = path.join(folder, `${String(index)}.pdf`);
      await writeFile(file, await sealPdf(unsealed, await newKey(index)));
      return file;
    }),
  );
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The file with an empty place for a seal. */
function withoutSeal(sealed: Uint8Array): Uint8Array {
  const { gap } = signaturePlace(sealed);
  return Uint8Array.from(sealed).fill(0x30, gap.start + 1, gap.end - 1);
}

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

/** Seconds of processor time of a program for each file, as the shell's own count of its children. */
function pdfsigSeconds(): number {
  const script = 'for file in "$@"; do pdfsig "$file" > pdfsig.txt || exit 1; done; times';
  const { stdout, status } = spawnSync('bash', ['-c', script, 'bash', ...files], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const [, children = ''] = stdout.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}

describe('verifying against pdfsig', () => {
  it('of 400 report files in one run of the built command', () => {
    const meter = `data:text/javascript,${encodeURIComponent(METER)}`;
    const call = ['--import', meter, 'out/main/cli.js', 'verify', ...files];
    const { stdout, stderr, status } = spawnSync('node', call, {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    expect({ status, lines: stdout.trim().split('\n').length }).toEqual({ status: 0, lines: FILES });
    const [seconds = 0, megabytes = 0] = JSON.parse(stderr.split('\n').at(-1) ?? '') as readonly number[];
    const theirs = pdfsigSeconds();
    print('verify', (1_000 * seconds) / FILES, 'pdfsig', (1_000 * theirs) / FILES);
    process.stdout.write(`verify: ${megabytes.toFixed(0)} MB\n`);
    expect(seconds / theirs).toBeLessThan(MAX_RATIO);
    expect(megabytes).toBeLessThan(MAX_MEGABYTES);
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
