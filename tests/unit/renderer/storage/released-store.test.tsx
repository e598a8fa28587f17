import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { contentSchema, type StoreContent } from '#shared/journal/batch.ts';
import { readCampaigns } from '#renderer/storage/campaigns.ts';
import { database } from '#renderer/storage/database.ts';
import { readHeldCampaign } from '#renderer/storage/held-campaign.ts';
import { declareVersions } from '#renderer/storage/migrations/declare-versions.ts';
import { migrations } from '#renderer/storage/migrations/registry.ts';
import { openStorage } from '#renderer/storage/open-storage.ts';
import { readReportInput } from '#renderer/storage/read-report-input.ts';
import { recoverStorage, restoreBackup } from '#renderer/storage/recover-storage.ts';
import { readReviews } from '#renderer/storage/reviews.ts';
import { FAKE_LINE, installFakeBridge } from '#tests/support/fake-bridge.ts';

/** Everything that a PC held before a campaign was a run of a pack, as its program wrote it down. */
const RELEASED: StoreContent = contentSchema.parse(
  JSON.parse(readFileSync('tests/fixtures/released/store-schema-5.json', 'utf8')),
);
const CAMPAIGN = 'le-hoi-hoa-phuong-do-2024';

beforeEach(async () => {
  await database.delete();
});

afterEach(async () => {
  await database.delete();
});

function rowsOf(table: string): number {
  return RELEASED.entries.filter((entry) => entry.table === table).length;
}

async function expectEverything(): Promise<void> {
  expect(await readCampaigns()).toEqual([
    {
      id: CAMPAIGN,
      period: null,
      startedAt: '2024-05-02T01:00:00.000Z',
      answered: rowsOf('answers'),
      rowCount: rowsOf('records'),
    },
  ]);
  const input = await readReportInput(CAMPAIGN);
  expect(input).toMatchObject({ campaign: CAMPAIGN, period: null, obstacles: 'Thiếu người' });
  expect(input.answers['1.1']?.evidence).toHaveLength(1);
  expect(input.siteChecks).toHaveLength(rowsOf('siteChecks'));
  expect((await readHeldCampaign(CAMPAIGN)).answers['1.1']?.changedAt).not.toBeNull();
  expect(Object.keys(await readReviews(CAMPAIGN))).toHaveLength(rowsOf('reviews'));
  expect(await database.merges.get(CAMPAIGN)).toBeDefined();
  expect(await database.settings.get('openCampaign')).toMatchObject({ value: CAMPAIGN });
  expect(await database.setAside.count()).toBe(0);
}

test('a store of the program before opens with everything under the id that reports and other PCs know', async () => {
  const earlier = declareVersions(
    new Dexie(database.name),
    migrations.filter(({ version }) => version <= RELEASED.schemaVersion),
  );
  await earlier.open();
  for (const { table, row } of RELEASED.entries) await earlier.table<unknown>(table).put(row);
  await earlier.table('journal').put({ id: 'position', ...FAKE_LINE });
  earlier.close();
  installFakeBridge({
    'journal:describe': () => ok({ position: FAKE_LINE, schemaVersion: null, hasSnapshots: false }),
    'journal:begin': () => ok(FAKE_LINE),
  });
  expect(await openStorage()).toEqual({ ok: true, value: { status: 'ready' } });
  await expectEverything();
});

test.each([
  ['a backup', () => restoreBackup('backup:restore')],
  ['journal and snapshots', recoverStorage],
])('%s of the program before come back whole', async (_name, bringBack) => {
  installFakeBridge({
    'journal:begin': () => ok(FAKE_LINE),
    'journal:put-store-aside': async () => {
      await database.delete({ disableAutoOpen: false });
      return ok({});
    },
    'journal:recover': () => ok(RELEASED),
    'backup:restore': () => ok(RELEASED),
  });
  await database.open();
  expect(await bringBack()).toEqual({ ok: true, value: null });
  await expectEverything();
});
