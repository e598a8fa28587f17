import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command } from '#cli/commands/collate.command.ts';
import { runCommand } from '#tests/support/command-run.ts';
import { sampleKey, sealedFile } from '#tests/support/report-file.ts';

const UNITS = 'code,name,fingerprints\nHP-TH-000,Trường Tiểu học Hoa Sen Mẫu,\n';

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'collate-targets-'));
  await mkdir(at('nhan'));
  await writeFile(at('nhan/a.pdf'), await sealedFile(await sampleKey()));
  await writeFile(at('units.csv'), UNITS);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const run = (...more: readonly string[]) =>
  runCommand(command, [at('nhan'), '--units', at('units.csv'), ...more]);

async function refused(words: string, ...more: readonly string[]) {
  const { code, json } = await run(...more);
  expect({ code, json }).toMatchObject({ code: 2, json: [{ ok: false, code: 'usage' }] });
  expect(json).toMatchObject([{ message: expect.stringContaining(words) as string }]);
}

describe('what collate writes', () => {
  it.each(['--xlsx', '--ndjson'])('never takes the place of the table of units: %s', async (option) => {
    await refused('đang được đọc', option, at('units.csv'));
    expect(await readFile(at('units.csv'), 'utf8')).toBe(UNITS);
  });

  it.each(['--xlsx', '--ndjson'])('never takes the place of a report that came in: %s', async (option) => {
    const before = await readFile(at('nhan/a.pdf'));
    await refused('không thể ghi đè', option, at('nhan/a.pdf'));
    expect(await readFile(at('nhan/a.pdf'))).toEqual(before);
  });

  it('never takes the place of a mail or a ZIP file that came in, nor of a workbook by lines', async () => {
    await writeFile(at('nhan/b.zip'), 'PK');
    await writeFile(at('nhan/c.eml'), '{');
    await writeFile(at('d.xlsx'), 'PK');
    await refused('không thể ghi đè', '--xlsx', at('nhan/b.zip'));
    await refused('không thể ghi đè', '--ndjson', at('nhan/c.eml'));
    await refused('không thể ghi đè', '--ndjson', at('d.xlsx'));
  });

  it('is one file each, in a folder that is there', async () => {
    await refused('khác nhau', '--xlsx', at('x'), '--ndjson', at('x'));
    await refused('Không có thư mục', '--xlsx', at('khong-co/x.xlsx'));
    expect((await readdir(folder)).sort()).toEqual(['nhan', 'units.csv']);
  });

  it('goes to no folder of tables in which the reports lie, where they would be passed over', async () => {
    await refused('thư mục khác', '--csv', at('nhan'));
    await refused('thư mục khác', '--csv', folder);
    await refused('cần một thư mục', '--csv', at('units.csv'));
  });

  it('never writes a table over the table of units', async () => {
    await mkdir(at('bang'));
    await writeFile(at('bang/don-vi.csv'), UNITS);
    const args = [at('nhan'), '--units', at('bang/don-vi.csv'), '--csv', at('bang')];
    expect(await runCommand(command, args)).toMatchObject({ code: 2, json: [{ code: 'usage' }] });
    expect(await readFile(at('bang/don-vi.csv'), 'utf8')).toBe(UNITS);
  });

  it('takes the place of what an earlier run wrote, also among the reports', async () => {
    const wanted = [
      '--xlsx',
      at('nhan/so.xlsx'),
      '--ndjson',
      at('nhan/nhan.ndjson'),
      '--csv',
      at('nhan/bang'),
    ];
    expect((await run(...wanted)).code).toBe(0);
    expect(await run(...wanted)).toMatchObject({ code: 0, json: [{ files: 1 }] });
  });
});

it('names the wrong option, not a wrong cause', async () => {
  await refused('ngày có thật', '--deadline', '2026-02-30');
  await refused('postgresql://', '--database', 'mysql://may/co-so');
  await refused('postgresql://', '--database', 'postgresql://may:cong/co-so');
  await refused('--decryption-key', '--passphrase-file', at('units.csv'));
});

it('says of a place that is not there that it was not found, not that no report is whole', async () => {
  const { code, json, progress } = await runCommand(command, [at('khong-co'), '--units', at('units.csv')]);
  expect(code).toBe(2);
  expect(json).toMatchObject([{ message: expect.stringContaining(at('khong-co')) as string }]);
  expect(progress).toContain(at('khong-co'));
  const some = await run(at('khong-co'));
  expect(some).toMatchObject({ code: 1, json: [{ ok: false, unread: [{ file: at('khong-co') }] }] });
  expect(some.progress).toContain(at('khong-co'));
});
