import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { ok } from '#shared/base/result.ts';
import { applyBatches, type StoreAt } from '#shared/journal/apply-batches.ts';
import { type Batch, batchSchema, contentSchema, type Position } from '#shared/journal/batch.ts';
import { database, SCHEMA_VERSION } from '#renderer/storage/database.ts';
import { declareVersions } from '#renderer/storage/migrations/declare-versions.ts';
import { migrations } from '#renderer/storage/migrations/registry.ts';
import { openStorage } from '#renderer/storage/open-storage.ts';
import { recoverStorage } from '#renderer/storage/recover-storage.ts';
import { readContent } from '#renderer/storage/store-content.ts';
import { FAKE_LINE, installFakeBridge } from '#tests/support/fake-bridge.ts';
import { fillEveryTable } from '#tests/support/full-storage.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

afterEach(async () => {
  await database.delete();
});

/** The line that the journal begins anew. */
const NEXT_LINE: Position = { lineId: '5f1c0d2e-9a3b-4c5d-8e6f-0a1b2c3d4e5f', sequence: 0 };

/** The journal of main: the whole store that it begins with, and the changes since. */
function keepJournal(schemaVersion: number, written: readonly Batch[] = []) {
  let base: StoreAt = { position: FAKE_LINE, savedAt: '', content: { schemaVersion, entries: [] } };
  const batches: Batch[] = [...written];
  return installFakeBridge({
    'journal:describe': () =>
      ok({
        position: applyBatches(base, batches).position,
        schemaVersion: base.content.schemaVersion,
        hasSnapshots: false,
      }),
    'journal:begin': (content) => {
      base = { position: NEXT_LINE, savedAt: '', content: contentSchema.parse(content) };
      batches.length = 0;
      return ok(NEXT_LINE);
    },
    'journal:append': (batch) => {
      batches.push(batchSchema.parse(batch));
      return ok({});
    },
    'journal:since': ({ sequence }) => ok({ batches: batches.filter((batch) => batch.sequence > sequence) }),
    'journal:recover': () => ok(applyBatches(base, batches).content),
    'journal:put-store-aside': async () => {
      await database.delete({ disableAutoOpen: false });
      return ok({});
    },
  });
}

async function emptyStoreOf(version: number): Promise<void> {
  await database.delete();
  const earlier = declareVersions(
    new Dexie(database.name),
    migrations.filter((step) => step.version <= version),
  );
  await earlier.open();
  await earlier.table('journal').put({ id: 'position', ...FAKE_LINE });
  earlier.close();
}

async function contentOf(): Promise<readonly string[]> {
  const { entries } = await readContent(database, SCHEMA_VERSION);
  return entries.map((entry) => canonicalJson(entry)).sort();
}

/** Everything that a school enters, lost and brought back from the journal. */
async function fillAndRecover(): Promise<void> {
  await fillEveryTable(sampleDirective);
  const full = await contentOf();
  expect(await recoverStorage()).toEqual({ ok: true, value: null });
  expect(await contentOf()).toEqual(full);
}

test('what a store takes that was empty when it was converted comes back whole from the journal', async () => {
  await emptyStoreOf(4);
  keepJournal(4);
  expect(await openStorage()).toEqual({ ok: true, value: { status: 'ready' } });
  await fillAndRecover();
});

test('a store that was converted while its journal stayed behind gets a journal of its own schema', async () => {
  await database.delete();
  await database.open();
  database.close();
  const store = await new Dexie(database.name).open();
  await store.table('journal').put({ id: 'position', ...FAKE_LINE });
  store.close();
  const key = 'welcomed';
  const at = '2026-11-28T01:00:00.000Z';
  const entries = [{ table: 'settings', key, row: { name: key, value: true } }];
  keepJournal(5, [{ lineId: FAKE_LINE.lineId, sequence: 1, at, entries }]);
  expect(await openStorage()).toEqual({ ok: true, value: { status: 'ready' } });
  expect(await database.settings.get(key)).toMatchObject({ value: true });
  await fillAndRecover();
});

test('what such a journal has kept of tables that came later is brought back as well', async () => {
  const { lineId } = FAKE_LINE;
  const at = '2026-11-28T01:00:00.000Z';
  const key = `${'b'.repeat(64)} AAAA-AAAA-AAAA-AAAA`;
  keepJournal(4, [{ lineId, sequence: 1, at, entries: [{ table: 'receipts', key, row: { key, at } }] }]);
  await database.open();
  expect(await recoverStorage()).toEqual({ ok: true, value: null });
  expect(await database.receipts.toArray()).toEqual([{ key, at }]);
});

test('a store whose journal has its schema goes on with it', async () => {
  await emptyStoreOf(SCHEMA_VERSION);
  const main = keepJournal(SCHEMA_VERSION);
  expect(await openStorage()).toEqual({ ok: true, value: { status: 'ready' } });
  expect(main.calls.map(({ name }) => name)).not.toContain('journal:begin');
});
