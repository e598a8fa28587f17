import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { contentSchema, type StoreContent } from '#shared/journal/batch.ts';
import { readCampaigns } from '#renderer/storage/campaigns.ts';
import { database, SCHEMA_VERSION } from '#renderer/storage/database.ts';
import { declareVersions } from '#renderer/storage/migrations/declare-versions.ts';
import { migrations } from '#renderer/storage/migrations/registry.ts';
import { openStorage } from '#renderer/storage/open-storage.ts';
import { readReportInput } from '#renderer/storage/read-report-input.ts';
import { restoreBackup } from '#renderer/storage/recover-storage.ts';
import { readSetting } from '#renderer/storage/settings.ts';
import { FAKE_LINE, installFakeBridge } from '#tests/support/fake-bridge.ts';

/** What the first program that kept anything wrote, in every table that it had and as it wrote it. */
const FIRST: StoreContent = contentSchema.parse(
  JSON.parse(readFileSync('tests/fixtures/released/store-schema-1.json', 'utf8')),
);
const CAMPAIGN = 'le-hoi-hoa-phuong-do-2024';

beforeEach(async () => {
  await database.delete();
});

afterEach(async () => {
  await database.delete();
});

async function openFirstProgram(): Promise<Dexie> {
  const first = declareVersions(
    new Dexie(database.name),
    migrations.filter(({ version }) => version === 1),
  );
  return await first.open();
}

function rowsOf(table: string): readonly unknown[] {
  return FIRST.entries.filter((entry) => entry.table === table).map(({ row }) => row);
}

async function expectEverything(): Promise<void> {
  expect(database.verno).toBe(SCHEMA_VERSION);
  expect(await database.answers.toArray()).toEqual(rowsOf('answers'));
  expect(await database.records.toArray()).toEqual(rowsOf('records'));
  expect(await database.evidence.toArray()).toEqual(rowsOf('evidence'));
  expect(await database.profile.toArray()).toEqual(rowsOf('profile'));
  // Nothing that the first program wrote is taken for damaged; what it put aside itself stays aside.
  expect(await database.setAside.toArray()).toEqual(rowsOf('setAside'));
  expect(await readCampaigns()).toEqual([
    { id: CAMPAIGN, period: null, startedAt: '', answered: 5, rowCount: rowsOf('records').length },
  ]);
  expect(await readReportInput(CAMPAIGN)).toMatchObject({
    campaign: CAMPAIGN,
    unit: { name: 'Trường THPT Hoa Sen', type: 'multi-level' },
    obstacles: 'Thiếu người',
    proposals: 'Xin tập huấn',
  });
  expect(await readSetting('welcomed')).toBe(true);
  expect(await readSetting('helpPanel')).toBe('folded');
  // Until then there was one campaign only: it stays open whatever packs come with the program.
  expect(await readSetting('openCampaign')).toBe(CAMPAIGN);
}

test('the fixture has rows in every table of the first program', async () => {
  const first = await openFirstProgram();
  const tables = first.tables.map(({ name }) => name).sort();
  first.close();
  expect([...new Set(FIRST.entries.map(({ table }) => table))].sort()).toEqual(tables);
});

test('a store of the first program opens with everything', async () => {
  const first = await openFirstProgram();
  for (const { table, row } of FIRST.entries) await first.table<unknown>(table).put(row);
  first.close();
  expect(await openStorage()).toEqual({ ok: true, value: { status: 'ready' } });
  await expectEverything();
});

test('what was kept of a store of the first program comes back whole', async () => {
  installFakeBridge({
    'journal:begin': () => ok(FAKE_LINE),
    'journal:put-store-aside': async () => {
      await database.delete({ disableAutoOpen: false });
      return ok({});
    },
    'backup:restore': () => ok(FIRST),
  });
  await database.open();
  expect(await restoreBackup('backup:restore')).toEqual({ ok: true, value: null });
  await expectEverything();
});
