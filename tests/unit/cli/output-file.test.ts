import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { command as checkSite } from '#cli/commands/check-site.command.ts';
import { command as verify } from '#cli/commands/verify.command.ts';
import type { Command } from '#cli/command.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'output-file-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function run(command: Command, ...args: readonly string[]) {
  const printed: unknown[] = [];
  const code = await command.run(args, {
    printJson: (value) => printed.push(value),
    printText: (text) => printed.push(text),
    printProgress: () => undefined,
    environment: {},
    now: () => new Date('2026-11-29T00:00:00Z'),
  });
  return { code, printed };
}

it('takes the JSON lines of a site check instead of standard output', async () => {
  const out = path.join(folder, 'kết quả.json');
  expect(await run(checkSite, 'http://', 'http:///', '--json', '--out', out)).toEqual({
    code: 1,
    printed: [],
  });
  const lines = (await readFile(out, 'utf8')).trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    { url: 'http://' },
    { url: 'http:///' },
  ]);
});

it('takes the verdicts of a verification, and the exit code stays the same', async () => {
  const out = path.join(folder, 'verify.json');
  const missing = path.join(folder, 'không có.pdf');
  expect(await run(verify, missing, '--out', out)).toEqual({ code: 1, printed: [] });
  expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ ok: false, code: 'file-not-found' });
});

it('is refused before any work where it cannot be written', async () => {
  const out = path.join(folder, 'không có', 'a.json');
  const { code, printed } = await run(verify, path.join(folder, 'a.pdf'), '--out', out);
  expect([code, printed]).toMatchObject([2, [{ ok: false, code: 'usage' }]]);
});

it('replaces an earlier result as a whole', async () => {
  const out = path.join(folder, 'a.json');
  await writeFile(out, 'cũ '.repeat(1_000));
  await run(checkSite, 'http://', '--json', '--out', out);
  expect(await readFile(out, 'utf8')).not.toContain('cũ');
  expect(await readdir(folder)).toEqual(['a.json']);
});

it.each([
  ['the file that is verified', (own: string) => [own]],
  ['the table of units', (own: string) => ['báo cáo.pdf', '--units', own]],
  ['the pack', (own: string) => ['báo cáo.pdf', '--pack', own]],
  ['the list of issuers', (own: string) => ['báo cáo.pdf', '--issuers', own]],
  ['the key', (own: string) => ['báo cáo.pdf', '--decryption-key', own]],
  ['the passphrase', (own: string) => ['báo cáo.pdf', '--decryption-key', 'khóa', '--passphrase-file', own]],
])('never replaces what verify reads: %s', async (_what, argsWith) => {
  const own = path.join(folder, 'của tôi');
  await writeFile(own, 'nguyên');
  const { code, printed } = await run(verify, ...argsWith(own), '--out', own);
  expect([code, printed]).toMatchObject([
    2,
    [{ code: 'usage', message: `${own} là tệp đang được đọc, không thể ghi đè.` }],
  ]);
  expect(await readFile(own, 'utf8')).toBe('nguyên');
});

it.each(['--baseline', '--hosts-list', '--facts'])(
  'never replaces what check-site reads by %s, nor does the state that is saved',
  async (option) => {
    const own = path.join(folder, 'của tôi');
    await writeFile(own, '[]');
    for (const target of ['--out', '--save-baseline']) {
      const { code, printed } = await run(checkSite, 'http://', option, own, target, own);
      expect([code, printed]).toMatchObject([2, [{ code: 'usage' }]]);
      expect(await readFile(own, 'utf8')).toBe('[]');
    }
  },
);

it('never writes the results and the saved state to one file, nor the state to a folder that is not there', async () => {
  const own = path.join(folder, 'một tệp');
  const lost = path.join(folder, 'không có', 'a.json');
  const one = await run(checkSite, 'http://', '--out', own, '--save-baseline', own);
  expect([one.code, one.printed]).toMatchObject([
    2,
    [{ code: 'usage', message: expect.stringContaining('khác nhau') as string }],
  ]);
  const other = await run(checkSite, 'http://', '--save-baseline', lost);
  expect([other.code, other.printed]).toMatchObject([
    2,
    [{ code: 'usage', message: expect.stringContaining('Không có thư mục') as string }],
  ]);
  expect(await readdir(folder)).toEqual([]);
});
