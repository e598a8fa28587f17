import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command } from '#cli/commands/document.command.ts';
import { documentKinds } from '#shared/documents/registry.ts';
import { SAMPLE_ANSWERS } from '#tests/support/exported-report.ts';
import { runCommand } from '#tests/support/command-run.ts';

const ANSWERS = SAMPLE_ANSWERS.upperSecondary;

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'document-command-'));
  out = path.join(folder, 'van-ban.docx');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function run(...args: readonly string[]) {
  return runCommand(command, args, { now: () => new Date('2024-05-08T01:30:00Z') });
}

describe('the command document', () => {
  it.each(documentKinds.map(({ id }) => id))('writes %s as a Word file', async (id) => {
    const { code, json } = await run('--kind', id, '--answers', ANSWERS, '--out', out);
    expect([code, json]).toMatchObject([0, [{ ok: true, file: out, kind: id }]]);
    expect((await readFile(out)).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(await readdir(folder)).toEqual(['van-ban.docx']);
  });

  it('writes about the row that was asked for', async () => {
    const about = (row: string) =>
      run('--kind', 'initial-incident-report', '--answers', ANSWERS, '--out', out, '--row', row);
    expect((await about('1')).code).toBe(0);
    expect(await about('3')).toMatchObject({ code: 2, json: [{ message: 'Bảng chỉ có 2 dòng.' }] });
  });

  it.each([
    [['--answers', ANSWERS], 'Thiếu --kind.'],
    [['--kind', 'duty-schedule'], 'Thiếu --answers.'],
    [['--kind', 'letter', '--answers', ANSWERS], 'Không có loại văn bản “letter”.'],
    [['--kind', 'duty-schedule', '--answers', ANSWERS, '--row', '0'], '--row phải là số từ 1 trở lên.'],
    [
      ['--kind', 'duty-schedule', '--answers', ANSWERS, '--row', '1'],
      'Văn bản “Lịch trực” không viết về một dòng, bỏ --row.',
    ],
  ])('refuses %j and writes nothing', async (args, message) => {
    expect(await run(...args, '--out', out)).toMatchObject({ code: 2, json: [{ code: 'usage', message }] });
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps the answers file and what is wrong in it', async () => {
    const overwrite = await run('--kind', 'duty-schedule', '--answers', ANSWERS, '--out', ANSWERS);
    expect(overwrite).toMatchObject({ code: 2, json: [{ code: 'usage' }] });
    const missing = path.join(folder, 'khong-co.json');
    const invalid = await run('--kind', 'duty-schedule', '--answers', missing, '--out', out);
    expect(invalid).toMatchObject({ code: 2, json: [{ code: 'invalid-input' }] });
    expect(await readdir(folder)).toEqual([]);
  });
});
