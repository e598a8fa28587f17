import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { contentSchema } from '#shared/journal/batch.ts';
import { database, SCHEMA_VERSION } from '#renderer/storage/database.ts';
import { keepReceipts, readReceipts } from '#renderer/storage/receipts.ts';
import { restoreBackup } from '#renderer/storage/recover-storage.ts';
import { FAKE_LINE, installFakeBridge } from '#tests/support/fake-bridge.ts';

const EARLY = '2026-12-01T01:00:00.000Z';
const LATE = '2026-12-20T01:00:00.000Z';

/** What a colleague's PC has: one report seen later than here, one seen earlier, and one that this PC has not seen. */
const OF_COLLEAGUE = contentSchema.parse({
  schemaVersion: SCHEMA_VERSION,
  entries: [
    { key: 'som-o-day', at: LATE },
    { key: 'som-o-kia', at: EARLY },
    { key: 'chi-o-kia', at: EARLY },
  ].map((row) => ({ table: 'receipts', key: row.key, row })),
});

beforeEach(() => {
  installFakeBridge({
    'journal:begin': () => ok(FAKE_LINE),
    'journal:put-store-aside': async () => {
      await database.delete({ disableAutoOpen: false });
      return ok({});
    },
    'backup:restore': () => ok(OF_COLLEAGUE),
    'backup:undo-restore': () => ok(OF_COLLEAGUE),
  });
});

afterEach(async () => {
  await database.delete();
});

const seen = async () => Object.fromEntries((await readReceipts()).map(({ key, at }) => [key, at]));

test('a backup that is brought back makes no report later than this PC has seen it', async () => {
  await keepReceipts([
    { key: 'som-o-day', at: EARLY },
    { key: 'som-o-kia', at: LATE },
    { key: 'chi-o-day', at: EARLY },
  ]);
  expect(await restoreBackup('backup:restore')).toEqual({ ok: true, value: null });
  const all = { 'som-o-day': EARLY, 'som-o-kia': EARLY, 'chi-o-day': EARLY, 'chi-o-kia': EARLY };
  expect(await seen()).toEqual(all);
  expect(await restoreBackup('backup:undo-restore')).toEqual({ ok: true, value: null });
  expect(await seen()).toEqual({ 'som-o-day': LATE, 'som-o-kia': EARLY, 'chi-o-kia': EARLY });
});
