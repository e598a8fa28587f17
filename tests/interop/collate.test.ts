import { DuckDBInstance } from '@duckdb/node-api';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptFor } from '#services/cms/encrypt-for.ts';
import { openReportDatabase } from '#services/desk/database/report-database.ts';
import { encodeDecryptionKey } from '#services/keys/decryption-key-file.ts';
import { sampleDecryptionKey } from '#tests/support/decryption-keys.ts';
import { runCli } from '#tests/support/built-cli.ts';
import { type SampleUnit, writeManyReports } from '#tests/support/many-reports.ts';
import { type PostgresServer, startPostgres } from '#tests/support/postgres-server.ts';
import { sampleReceivedFile } from '#tests/support/received-files.ts';
import { runTool } from '#tests/support/run-tool.ts';

/** Enough that the first reports are stored long before the last ones are read. */
const UNITS = 150;
const CAMPAIGN = 'cong-van-mau';

let folder: string;
let units: readonly SampleUnit[];
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'collate-'));
  units = await writeManyReports(folder, UNITS);
  const { code } = collate('--xlsx', at('so.xlsx'), '--csv', at('bang'), '--ndjson', at('nhan.ndjson'));
  expect(code).toBe(0);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function collate(...more: readonly string[]) {
  return runCli(['collate', at('nhan'), '--units', at('units.csv'), ...more]);
}

/** What the reports that were written say together, worked out without the product. */
function expectedAnswers(): readonly string[] {
  const counts = new Map<string, number>();
  for (const { counting } of units) {
    for (const [criterion, { value }] of Object.entries(counting?.input.answers ?? {})) {
      const line = `${criterion}|${value ?? ''}`;
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return [...counts].map(([line, count]) => `${line}|${String(count)}`).sort();
}

function lines(text: string): readonly string[] {
  return text.trim().split('\n').sort();
}

/** A query as the manual has it. */
function documented(language: string, index = 0): string {
  const found = [...readFileSync('docs/collate.md', 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].filter(
    ([, name]) => name === language,
  );
  return (found[index]?.[2] ?? '').replaceAll('CAMPAIGN', CAMPAIGN);
}

describe('the workbook', () => {
  it('shows in LibreOffice what the CSV files hold, sheet for sheet', () => {
    const every = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    runTool('soffice', '--headless', '--convert-to', every, '--outdir', folder, at('so.xlsx'));
    for (const [sheet, file] of [
      ['Đơn vị', 'don-vi'],
      ['Tiêu chí', 'tieu-chi'],
      ['Chưa nộp, chưa tính được', 'chua-nop'],
      ['Tệp đã nhận', 'tep-da-nhan'],
    ] as const) {
      const shown = readFileSync(at(`so-${sheet}.csv`), 'utf8');
      const held = readFileSync(at(`bang/${file}.csv`), 'utf8')
        .replace('\ufeff', '')
        .replaceAll('\r\n', '\n');
      expect(shown).toBe(held);
    }
  });
});

describe('the lines of JSON', () => {
  it('give the totals by the documented query of jq', () => {
    const totals = runTool('jq', '-n', '-r', documented('jq'), at('nhan.ndjson'));
    expect(lines(totals)).toEqual(expectedAnswers());
  });

  it('give the totals by the documented query of SQLite', () => {
    writeFileSync(
      at('nhap.sql'),
      `create table line (json text);\n.mode ascii\n.separator "\\t" "\\n"\n.import '${at('nhan.ndjson')}' line\n.mode list\n.separator "|"\n${documented('sqlite')}`,
    );
    const totals = runTool('sqlite3', '-batch', ':memory:', `.read '${at('nhap.sql')}'`);
    expect(lines(totals)).toEqual(expectedAnswers());
  });
});

describe('the lines of JSON in DuckDB', () => {
  it('give the totals by the documented query', async () => {
    const duckdb = await DuckDBInstance.create(':memory:');
    const connection = await duckdb.connect();
    const query = documented('duckdb').replace('nhan.ndjson', at('nhan.ndjson'));
    const rows = (await connection.runAndReadAll(query)).getRows();
    connection.closeSync();
    expect(rows.map((row) => row.map((value) => String(value ?? '')).join('|')).sort()).toEqual(
      expectedAnswers(),
    );
  });
});

describe('PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => {
    await server.stop();
  });

  const counting = () => units.filter((unit) => unit.counting !== null).length;

  it('has every report and every line once after a desk was killed in the middle, another ran beside it, and the first ran again', async () => {
    const args = ['collate', at('nhan'), '--units', at('units.csv'), '--database', server.address];
    const withLines = [...args, '--ndjson', at('nhan.ndjson')];
    const linesBefore = readFileSync(at('nhan.ndjson'), 'utf8');
    const killed = spawn('node', ['out/main/cli.js', ...withLines], { stdio: 'ignore' });
    const other = spawn('node', ['out/main/cli.js', ...args], { stdio: 'ignore' });
    const ends = [once(killed, 'exit'), once(other, 'exit')] as const;
    while (killed.exitCode === null && Number(storedCount()) === 0);
    killed.kill('SIGKILL');
    expect((await ends[0])[1]).toBe('SIGKILL');
    expect((await ends[1])[0]).toBe(0);
    expect(readFileSync(at('nhan.ndjson'), 'utf8')).toBe(linesBefore);
    expect(runCli(withLines).lines).toMatchObject([{ submitted: counting(), missing: UNITS - counting() }]);
    expect(readFileSync(at('nhan.ndjson'), 'utf8')).toBe(linesBefore);
    expect(Number(storedCount())).toBe(
      counting() + units.filter(({ counting: one }) => one?.sequence === 2).length,
    );
    expect(lines(server.ask(documented('sql', 0)))).toEqual(expectedAnswers());
    expect(server.ask('select count(*) from refused_file')).toBe(String(UNITS / 10));
  });

  it('names who is missing by the documented query', () => {
    const missing = units
      .filter((unit) => unit.counting === null)
      .map(({ code }) => `${code}|Trường Mẫu ${code}`);
    expect(lines(server.ask(documented('sql', 1)))).toEqual(missing);
  });

  it('gives the whole picture to a desk that has only some of the files', () => {
    const { lines: printed } = runCli([
      'collate',
      at('nhan/gui-lai'),
      '--units',
      at('units.csv'),
      '--database',
      server.address,
    ]);
    expect(printed).toMatchObject([{ submitted: counting() }]);
  });

  it('keeps the earliest time of receipt', () => {
    const before = server.ask('select max(received_at) from received_report');
    expect(collate('--database', server.address).code).toBe(0);
    expect(server.ask('select max(received_at) from received_report')).toBe(before);
  });

  it('has a report from the time at which its encrypted file came, before there was a key for it', async () => {
    const { material, certificate } = await sampleDecryptionKey();
    const copy = await encodeDecryptionKey(material, { kind: 'passphrase', passphrase: 'mật khẩu thử' });
    writeFileSync(at('khoa.json'), copy.ok ? copy.value : '');
    writeFileSync(at('mat-khau'), 'mật khẩu thử\n');
    writeFileSync(at('gui.p7m'), await encryptFor(readFileSync(at('nhan/HP-0001_1.pdf')), [certificate]));
    const known = ['--units', at('units.csv'), '--database', server.address, '--campaign', CAMPAIGN];
    expect(runCli(['collate', at('gui.p7m'), ...known]).code).toBe(0);
    server.ask(`update refused_file set received_at = '2026-01-02T03:04:05Z' where source = 'gui.p7m'`);
    const key = ['--decryption-key', at('khoa.json'), '--passphrase-file', at('mat-khau')];
    expect(runCli(['collate', at('gui.p7m'), ...known, ...key]).code).toBe(0);
    const day = `select to_char(min(received_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') from received_report`;
    expect(server.ask(day)).toBe('2026-01-02 03:04:05');
  });

  it('takes one content that came twice at once, and characters that it cannot hold', async () => {
    const opened = await openReportDatabase(server.address, []);
    if (!opened.ok) throw new Error(opened.error.detail);
    const { save, flush, close } = opened.value;
    const later = sampleReceivedFile({ source: 'sau\0.pdf', receivedAt: '2027-01-02T00:00:00.000Z' });
    const report = JSON.stringify({ note: 'a\0b\ud800c', path: 'C:\\u0000' });
    expect(await save(later, report)).toMatchObject({ ok: true });
    expect(
      await save({ ...later, source: 'truoc.pdf', receivedAt: '2027-01-01T00:00:00.000Z' }, report),
    ).toMatchObject({ ok: true });
    expect(await flush()).toMatchObject({ ok: true });
    await close();
    const where = `from received_report where source like 'sau%'`;
    expect(server.ask(`select source, to_char(received_at at time zone 'UTC', 'YYYY-MM-DD') ${where}`)).toBe(
      'sau\ufffd.pdf|2027-01-01',
    );
    expect(server.ask(`select report ->> 'note', report ->> 'path' ${where}`)).toBe(
      'a\ufffdb\ufffdc|C:\\u0000',
    );
  });

  it('is left alone when a newer version has made it', () => {
    server.ask('insert into schema_version (version) values (999)');
    const { code, lines: printed } = collate('--database', server.address);
    expect(code).toBe(1);
    expect(printed).toMatchObject([{ ok: false, code: 'database-newer' }]);
    server.ask('delete from schema_version where version = 999');
  });

  it('that cannot be reached is told in words', () => {
    const {
      code,
      lines: printed,
      progress,
    } = collate('--database', 'postgresql://desk@127.0.0.1:9/postgres');
    expect(code).toBe(1);
    expect(printed).toMatchObject([{ ok: false, code: 'database-failed' }]);
    expect(progress).toContain('Cơ sở dữ liệu không trả lời');
  });

  function storedCount(): string {
    const there = server.ask("select to_regclass('received_report') is not null");
    return there === 't' ? server.ask('select count(*) from received_report') : '0';
  }
});
