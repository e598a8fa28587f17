import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#renderer/storage/database.ts';
import type { Reader } from '#renderer/storage/reader.ts';
import { fillEveryTable, LISTED_SITE } from '#tests/support/full-storage.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

type AnyReader = Reader<readonly unknown[], unknown>;

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('#renderer/storage/*.ts', {
  eager: true,
});

function isReader(value: unknown): value is AnyReader {
  return typeof value === 'function' && 'tables' in value;
}

const readers = Object.values(modules).flatMap((module) =>
  Object.entries(module).filter((entry): entry is [string, AnyReader] => isReader(entry[1])),
);

/** What a reader is asked for, by its name; a campaign when nothing else is said. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  readSite: [LISTED_SITE],
  readTellingCheck: [LISTED_SITE],
  readReportedSiteChecks: [[LISTED_SITE], null],
  readLastLooks: [[LISTED_SITE]],
};

beforeEach(async () => {
  await fillEveryTable(sampleDirective);
});

test('every table but that of damaged rows holds something in these tests', async () => {
  const counts = await Promise.all(database.tables.map(async (table) => [table.name, await table.count()]));
  expect(counts.filter(([, count]) => count === 0)).toEqual([['setAside', 0]]);
});

describe('inside of a change, a reader gets by with the tables that it declares', () => {
  test.each(readers)('%s', async (name, read) => {
    const parameters = ARGUMENTS[name] ?? [sampleDirective.id];
    const alone = await read(...parameters);
    expect(await database.transaction('r', [...read.tables], () => read(...parameters))).toEqual(alone);
  });
});
