import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { contentSchema, type StoreContent } from '#shared/journal/batch.ts';
import { database, SCHEMA_VERSION } from '#renderer/storage/database.ts';
import { declareVersions } from '#renderer/storage/migrations/declare-versions.ts';
import { migrations } from '#renderer/storage/migrations/registry.ts';
import { openStorage } from '#renderer/storage/open-storage.ts';
import { readContent } from '#renderer/storage/store-content.ts';
import { FAKE_LINE, installFakeBridge } from '#tests/support/fake-bridge.ts';
import { fillEveryTable } from '#tests/support/full-storage.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

afterEach(async () => {
  await database.delete();
});

/** What every table holds, by table. */
function byTable({ entries }: StoreContent): Readonly<Record<string, readonly string[]>> {
  const tables = [...new Set(entries.map(({ table }) => table))].sort();
  return Object.fromEntries(
    tables.map((name) => [
      name,
      entries
        .filter(({ table }) => table === name)
        .map((entry) => canonicalJson(entry))
        .sort(),
    ]),
  );
}

/** From this version on a store says where in the line of changes it is. */
const FIRST_WITH_JOURNAL = 4;
/** The line that the journal begins anew. */
const NEXT_LINE = { lineId: '5f1c0d2e-9a3b-4c5d-8e6f-0a1b2c3d4e5f', sequence: 0 };

/** Puts rows into a store of an earlier schema, which has fewer tables. */
async function storeOfVersion(version: number, { entries }: StoreContent): Promise<readonly string[]> {
  await database.delete();
  const earlier = declareVersions(
    new Dexie(database.name),
    migrations.filter((step) => step.version <= version),
  );
  await earlier.open();
  const tables = earlier.tables.map(({ name }) => name).filter((name) => name !== 'journal');
  for (const { table, row } of entries) {
    if (tables.includes(table)) await earlier.table<unknown>(table).put(row);
  }
  if (version >= FIRST_WITH_JOURNAL) await earlier.table('journal').put({ id: 'position', ...FAKE_LINE });
  expect(earlier.verno).toBe(version);
  earlier.close();
  return tables;
}

const EARLIER = migrations.map(({ version }) => version).filter((version) => version < SCHEMA_VERSION);

test.each(EARLIER)(
  'a filled store of schema %i is written down and kept, then converted without losing a row',
  async (version) => {
    await fillEveryTable(sampleDirective);
    const full = await readContent(database, SCHEMA_VERSION);
    const tables = await storeOfVersion(version, full);
    const kept: StoreContent[] = [];
    let position = version >= FIRST_WITH_JOURNAL ? FAKE_LINE : null;
    const main = installFakeBridge({
      'journal:describe': () => ok({ position, schemaVersion: null, hasSnapshots: false }),
      'journal:begin': (content) => {
        kept.push(contentSchema.parse(content));
        position = NEXT_LINE;
        return ok(NEXT_LINE);
      },
    });

    expect(await openStorage()).toEqual({ ok: true, value: { status: 'ready' } });

    const wanted = byTable({ ...full, entries: full.entries.filter(({ table }) => tables.includes(table)) });
    expect(byTable(await readContent(database, SCHEMA_VERSION))).toEqual(wanted);
    expect(await database.setAside.count()).toBe(0);
    expect(database.verno).toBe(SCHEMA_VERSION);
    // First as it was found, with a snapshot; then as it is now.
    expect(kept.map(({ schemaVersion }) => schemaVersion)).toEqual([version, SCHEMA_VERSION]);
    expect(byTable(kept[0] ?? full)).toEqual(wanted);
    const names = main.calls.map(({ name }) => name);
    expect(names.indexOf('snapshots:make')).toBeGreaterThan(names.indexOf('journal:begin'));
    expect(names.indexOf('snapshots:make')).toBeLessThan(names.lastIndexOf('journal:begin'));
    expect(await database.journal.get('position')).toMatchObject(NEXT_LINE);
  },
);
