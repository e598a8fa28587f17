import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command } from '#cli/commands/document.command.ts';
import { documentKinds } from '#shared/documents/registry.ts';
import reportingDeadlines from '#shared/facts/tables/reporting-deadlines.facts.json' with { type: 'json' };
import { SAMPLE_ANSWERS } from '#tests/support/exported-report.ts';
import { runCommand } from '#tests/support/command-run.ts';
import { DATA_DAY, dataPackJson, LOOKED_AT } from '#tests/support/data-packs.ts';
import { EXAMPLE_PACK, jsonBytes } from '#tests/support/pack-files.ts';
import { zipPart } from '#tests/support/zip-part.ts';

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

  it('names the law by the newer tables of a file, and refuses another file in its place', async () => {
    const law = 'Nghị định số 999/2027/NĐ-CP';
    const entries = reportingDeadlines.entries.map((entry) => ({ ...entry, document: law }));
    const data = path.join(folder, 'du-lieu.json');
    await writeFile(data, jsonBytes(dataPackJson([{ ...reportingDeadlines, asOf: DATA_DAY, entries }])));
    const asked = ['--kind', 'rapid-response-card', '--answers', ANSWERS, '--out', out] as const;
    const written = async (...more: readonly string[]) => {
      const now = () => new Date(`${LOOKED_AT}T01:30:00Z`);
      expect((await runCommand(command, [...asked, ...more], { now })).code).toBe(0);
      return await zipPart(await readFile(out), 'word/document.xml');
    };
    expect(await written()).not.toContain(law);
    expect(await written('--facts', data)).toContain(law);
    expect(await run(...asked, '--facts', EXAMPLE_PACK)).toMatchObject({ code: 2 });
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

  it('lists every kind in its help, the name apart from the title', () => {
    for (const { id, title } of documentKinds) {
      expect(
        command.usage.split('\n').filter((line) => line.startsWith(`  ${id} `) && line.endsWith(` ${title}`)),
      ).toHaveLength(1);
    }
  });
});
