import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthySite, startSmallServer } from '#tests/support/small-server.ts';

const PROJECT = path.join(import.meta.dirname, '..', '..');
const CLI = path.join(PROJECT, 'out', 'main', 'cli.js');
const ANSWERS = path.join(PROJECT, 'tests', 'fixtures', 'truong-tieu-hoc.answers.json');
const ENVIRONMENT = { ...process.env, TU_KIEM_ATTT_PASSPHRASE: 'mật khẩu thử' };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'Lệnh đã dựng '));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const at = (name: string) => path.join(folder, name);

/** Runs a built command; its output goes to files, as a redirected handle. */
async function run(...args: readonly string[]) {
  const files = [at('output'), at('errors')] as const;
  const handles = files.map((file) => openSync(file, 'w'));
  const command = spawn(process.execPath, [CLI, ...args], {
    env: ENVIRONMENT,
    stdio: ['ignore', ...handles],
  });
  const [code] = (await once(command, 'exit')) as [number | null];
  handles.forEach(closeSync);
  const [output, errors] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const lines = (output ?? '').split('\n').filter((line) => line.startsWith('{'));
  return {
    code,
    json: lines.map((line): unknown => JSON.parse(line)),
    text: output ?? '',
    errors: errors ?? '',
  };
}

describe('the built commands under Windows', () => {
  it('explain themselves', async () => {
    const { code, text } = await run('--help');
    expect([code, text.includes('check-site')]).toEqual([0, true]);
  });

  it('make a key, tell its code, and never write over it', async () => {
    const made = await run(
      'key',
      'new',
      '--out',
      at('khóa.json'),
      '--unit-name',
      'Trường Tiểu học Hoa Sen Mẫu',
    );
    expect([made.code, made.json]).toMatchObject([0, [{ ok: true, file: at('khóa.json') }]]);
    const told = await run('key', 'fingerprint', at('KHÓA.json'));
    expect(told.json).toMatchObject([{ ok: true, unitName: 'Trường Tiểu học Hoa Sen Mẫu' }]);
    const again = await run('key', 'new', '--out', at('Khóa.JSON'), '--unit-name', 'Trường khác');
    expect(again.json).toMatchObject([{ ok: false, code: 'file-exists' }]);
  });

  it('export a report with pictures and the Word file beside it, which they then verify', async () => {
    const out = at('Báo cáo.pdf');
    const exported = await run(
      'export-report',
      '--answers',
      ANSWERS,
      '--out',
      out,
      '--docx',
      at('Báo cáo.docx'),
    );
    expect([exported.code, exported.json]).toMatchObject([0, [{ ok: true, file: out }]]);
    const verified = await run('verify', out.replaceAll('\\', '/'), '--out', at('kết quả.json'));
    expect([verified.code, verified.text]).toEqual([0, '']);
    expect(JSON.parse(await readFile(at('kết quả.json'), 'utf8'))).toMatchObject({
      ok: true,
      integrity: { status: 'intact' },
    });
  });

  it('write a document', async () => {
    const out = at('Lịch trực.docx');
    const { code, json } = await run(
      'document',
      '--kind',
      'duty-schedule',
      '--answers',
      ANSWERS,
      '--out',
      out,
    );
    expect([code, json]).toMatchObject([0, [{ ok: true, file: out }]]);
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
  });

  it('refuse a name under which Windows would lose the file', async () => {
    const { code, json } = await run(
      'document',
      '--kind',
      'duty-schedule',
      '--answers',
      ANSWERS,
      '--out',
      at('NUL.docx'),
    );
    expect([code, json]).toMatchObject([2, [{ ok: false, code: 'usage' }]]);
  });

  it('judge a pack, and say of a file that is not there that it is not', async () => {
    const pack = path.join(PROJECT, 'docs', 'examples', 'vi-du-tet-nguyen-dan-2027.directive.json');
    expect(await run('pack', 'verify', pack)).toMatchObject({ code: 0, json: [{ ok: true }] });
    expect(await run('pack', 'verify', at('không có.json'))).toMatchObject({
      code: 1,
      json: [{ ok: false, code: 'file-not-found' }],
    });
  });

  it('check a site of this PC', async () => {
    const server = await startSmallServer(healthySite);
    const url = `http://127.0.0.1:${String(server.port)}/`;
    const { json, errors } = await run(
      'check-site',
      url,
      '--json',
      '--allow-private',
      '--rate',
      '200',
      '--max-pages',
      '1',
    );
    server.stop();
    expect([json, errors]).toMatchObject([[{ url, status: 'checked', reachable: true }], '']);
  });
});
