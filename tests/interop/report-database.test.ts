import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createSealingKey, type SealingKey } from '#services/keys/sealing-key.ts';
import { runCli } from '#tests/support/built-cli.ts';
import { type PostgresServer, startPostgres } from '#tests/support/postgres-server.ts';
import { attachmentsOf, MADE_AT, sampleReport, sealedFile } from '#tests/support/report-file.ts';

let server: PostgresServer;
let folder: string;
let keys: readonly [SealingKey, SealingKey];
const at = (...names: readonly string[]) => path.join(folder, ...names);

beforeAll(async () => {
  server = await startPostgres();
  keys = await Promise.all([keyFor('HP-001'), keyFor('HP-002')]);
});

afterAll(async () => {
  await server.stop();
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'report-database-'));
  await mkdir(at('nhan'));
  await mkdir(at('trong'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
  server.ask('truncate received_report, refused_file');
});

function keyFor(unitCode: string): Promise<SealingKey> {
  return createSealingKey({ unitName: `Trường Mẫu ${unitCode}`, unitCode, now: MADE_AT });
}

/** Lays the report of a unit into the folder, under whatever key. */
async function receive(code: string, key: SealingKey, change: object = {}): Promise<void> {
  const sample = sampleReport();
  const unit = { ...sample.input.unit, code, name: `Trường Mẫu ${code}` };
  const report = { ...sample, ...change, input: { ...sample.input, unit } };
  await writeFile(at('nhan', `${code}.pdf`), await sealedFile(key, { attachments: attachmentsOf(report) }));
}

/** Reads a folder into the database; `table` says which key belongs to which unit. */
async function collate(
  table: Readonly<Record<string, SealingKey | null>>,
  from = 'nhan',
  ...more: readonly string[]
) {
  const units = Object.entries(table).map(([code, key]) => ({
    code,
    name: `Trường Mẫu ${code}`,
    fingerprints: key === null ? [] : [key.fingerprint],
  }));
  await writeFile(at('units.json'), JSON.stringify(units));
  const known = ['--units', at('units.json'), '--campaign', 'cong-van-mau', '--database', server.address];
  return runCli(['collate', at(from), ...known, ...more]);
}

const countingUnits = () => server.ask('select unit_code, signer_status from counting_report order by 1');

it('one report with a time that PostgreSQL does not know keeps no other one out', async () => {
  const [first, second] = keys;
  const odd = ['0000-01-01T00:00:00Z', `2026-11-22T02:03:04.${'0'.repeat(200)}Z`];
  for (const createdAt of odd) {
    await receive('HP-001', first);
    await receive('HP-002', second, { createdAt });
    const { code, lines } = await collate({ 'HP-001': first, 'HP-002': second });
    expect([code, lines]).toMatchObject([0, [{ submitted: 2, missing: 0 }]]);
    expect(countingUnits()).toBe('hp-001|known-unit-key\nhp-002|known-unit-key');
    server.ask('truncate received_report');
  }
});

it('a report keeps its time when its key was another unit’s in the table at first', async () => {
  const [key] = keys;
  await receive('HP-002', key);
  const wrong = await collate({ 'HP-001': key, 'HP-002': null });
  expect(wrong.lines).toMatchObject([{ submitted: 0, missing: 2 }]);
  expect(countingUnits()).toBe('');
  server.ask(`update received_report set received_at = '2026-11-01T00:00:00Z'`);
  const right = await collate({ 'HP-002': key }, 'nhan', '--deadline', '2026-11-15');
  expect(right.lines).toMatchObject([{ submitted: 1, late: 0 }]);
  expect(countingUnits()).toBe('hp-002|known-unit-key');
  expect(server.ask('select count(*) from refused_file')).toBe('0');
});

it('a file that was refused before and is whole to a later version was there from the first', async () => {
  const [key] = keys;
  await receive('HP-001', key);
  expect((await collate({ 'HP-001': key })).code).toBe(0);
  server.ask(
    `insert into refused_file select file_sha256, '2026-11-01T00:00:00Z', source, 'report-newer', 'none' from received_report; truncate received_report`,
  );
  const { lines } = await collate({ 'HP-001': key }, 'nhan', '--deadline', '2026-11-15');
  expect(lines).toMatchObject([{ submitted: 1, late: 0 }]);
  expect(server.ask('select count(*) from refused_file')).toBe('0');
});

it('the view counts by the keys of the table of units, also where the files are gone', async () => {
  const [first, second] = keys;
  await receive('HP-001', second);
  expect((await collate({ 'HP-001': null, 'HP-002': null })).lines).toMatchObject([{ submitted: 1 }]);
  expect(countingUnits()).toBe('hp-001|unknown-key');
  const table = { 'HP-001': first, 'HP-002': second };
  expect((await collate(table, 'trong')).lines).toMatchObject([{ submitted: 0, missing: 2, files: 1 }]);
  expect(countingUnits()).toBe('');
  expect((await collate(table)).lines).toMatchObject([{ submitted: 0, missing: 2, files: 1 }]);
  expect(countingUnits()).toBe('');
  expect((await collate({ 'HP-001': second }, 'trong')).lines).toMatchObject([{ submitted: 1, files: 1 }]);
  expect(countingUnits()).toBe('hp-001|known-unit-key');
});

it('a row that somebody has emptied is told in words', async () => {
  const [key] = keys;
  await receive('HP-001', key);
  await collate({ 'HP-001': key });
  server.ask(`update received_report set report = '{}'::jsonb`);
  const { code, lines, progress } = await collate({ 'HP-001': key }, 'trong');
  expect([code, lines]).toMatchObject([1, [{ ok: false, code: 'database-failed' }]]);
  expect(progress).not.toContain('TypeError');
});
