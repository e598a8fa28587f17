import { beforeEach, expect, test } from 'vitest';
import { applyBatches } from '#shared/journal/apply-batches.ts';
import { type Batch, batchSchema, type Position } from '#shared/journal/batch.ts';
import { fail, ok } from '#shared/base/result.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { readAnswers, saveAnswer } from '#renderer/storage/answers.ts';
import { writePastJournal } from '#renderer/storage/change-recorder.ts';
import { database, SCHEMA_VERSION } from '#renderer/storage/database.ts';
import { openStorage } from '#renderer/storage/open-storage.ts';
import { recoverStorage } from '#renderer/storage/recover-storage.ts';
import { addRecords, removeRecord, removeRecords } from '#renderer/storage/records.ts';
import { positionRowSchema } from '#renderer/storage/rows.ts';
import { readContent, replaceContent } from '#renderer/storage/store-content.ts';
import { fillEveryTable } from '#tests/support/full-storage.ts';
import { FAKE_LINE, installFakeBridge } from '#tests/support/fake-bridge.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

let written: Batch[];

/** Main, as far as the journal is concerned. */
function mainWithJournal(): void {
  installFakeBridge({
    'journal:append': (batch) => {
      written.push(batchSchema.parse(batch));
      return ok({});
    },
  });
}

function sorted(content: { readonly entries: readonly unknown[] }): readonly string[] {
  return content.entries.map((entry) => canonicalJson(entry)).sort();
}

beforeEach(() => {
  written = [];
  mainWithJournal();
});

test('the journal leads to the same rows as the store holds, in every table', async () => {
  await fillEveryTable(sampleDirective);
  const ids = await addRecords(sampleDirective.id, 'incidents', [{}, {}, {}]);
  await removeRecords(ids.slice(0, 2));
  const putBack = await removeRecord(ids[2] ?? '');
  await putBack();
  const start = { position: FAKE_LINE, savedAt: '', content: { schemaVersion: SCHEMA_VERSION, entries: [] } };
  const { content } = applyBatches(start, written);
  expect(sorted(content)).toEqual(sorted(await readContent(database, SCHEMA_VERSION)));
  const tables = new Set(content.entries.map(({ table }) => table));
  const all = database.tables.map(({ name }) => name).filter((name) => name !== 'journal');
  expect(all.filter((name) => !tables.has(name))).toEqual(['setAside']);
});

test('no table takes a change that goes past the journal', async () => {
  await fillEveryTable(sampleDirective);
  const before = await readContent(database, SCHEMA_VERSION);
  for (const table of database.tables) {
    await expect(table.clear()).rejects.toThrow('written past the journal');
    await expect(table.toCollection().delete()).rejects.toThrow();
  }
  await expect(database.answers.put({ campaign: 'a', criterionId: '1' })).rejects.toThrow('past the journal');
  expect(await readContent(database, SCHEMA_VERSION)).toEqual(before);
});

test('what the journal refuses is not in the store either, and is saved once it takes it', async () => {
  let isFull = true;
  installFakeBridge({
    'journal:append': () => (isFull ? fail({ code: 'disk-full', detail: 'ENOSPC' }) : ok({})),
    'journal:describe': () => ok({ position: FAKE_LINE, schemaVersion: null, hasSnapshots: false }),
  });
  const saving = saveAnswer('dot-1', '1.1', { value: 'done' });
  await expect.poll(() => database.answers.count()).toBe(0);
  isFull = false;
  await saveAnswer('dot-1', '1.2', { value: 'done' });
  await saving;
  expect(Object.keys(await readAnswers('dot-1'))).toEqual(['1.1', '1.2']);
});

test('a change that only the journal has is in the store after the next start', async () => {
  const entry = {
    table: 'answers',
    key: ['dot-1', '1.1'],
    row: { campaign: 'dot-1', criterionId: '1.1', answer: { value: 'done' } },
  };
  await saveAnswer('dot-1', '1.1', { value: 'unclear' });
  const row = { ...entry.row, answer: { ...(await readAnswers('dot-1'))['1.1'], value: 'done' } };
  const missing = batchSchema.parse({
    lineId: FAKE_LINE.lineId,
    sequence: 2,
    at: '2026-11-28T01:00:00.000Z',
    entries: [{ ...entry, row: JSON.parse(JSON.stringify(row)) as unknown }],
  });
  installFakeBridge({
    'journal:describe': () =>
      ok({ position: { ...FAKE_LINE, sequence: 2 }, schemaVersion: null, hasSnapshots: false }),
    'journal:since': () => ok({ batches: [missing] }),
  });
  expect(await openStorage()).toEqual({ ok: true, value: { status: 'ready' } });
  expect((await readAnswers('dot-1'))['1.1']?.value).toBe('done');
});

test('an empty store beside a journal is offered to be filled before anything is written, and is filled', async () => {
  await fillEveryTable(sampleDirective);
  const content = await readContent(database, SCHEMA_VERSION);
  await replaceContent(database, { entries: [] }, null);
  const recoverable = {
    answerCount: 3,
    rowCount: 11,
    decisionCount: 0,
    receiptCount: 0,
    lowerDeskCount: 0,
    deskName: '',
    deskDeadlines: {},
    unitName: 'Trường THPT Hoa Sen',
    savedAt: '2026-11-28T01:00:00.000Z',
    schemaVersion: SCHEMA_VERSION,
    isWhole: true,
  };
  const main = installFakeBridge({
    'journal:describe': () =>
      ok({ position: { ...FAKE_LINE, sequence: 90 }, schemaVersion: null, hasSnapshots: false }),
    'journal:examine': () => ok({ recoverable }),
    'journal:recover': () => ok(content),
  });
  expect(await openStorage()).toEqual({ ok: true, value: { status: 'lost', recoverable } });
  expect(await database.journal.count()).toBe(0);
  expect(main.calls.map(({ name }) => name)).not.toContain('journal:begin');
  expect(await recoverStorage()).toEqual({ ok: true, value: null });
  expect(sorted(await readContent(database, SCHEMA_VERSION))).toEqual(sorted(content));
});

function positionOf(row: unknown): Position {
  const { lineId, sequence } = positionRowSchema.parse(row);
  return { lineId, sequence };
}

/** Takes rows away as a damaged file of LevelDB does: nothing else in the store changes. */
async function loseRows(count: number): Promise<void> {
  await database.transaction('rw', database.answers, async () => {
    writePastJournal();
    const keys = await database.answers.toCollection().primaryKeys();
    await database.answers.bulkDelete(keys.slice(0, count));
  });
}

test('a store that comes back with fewer rows than its last change left is not taken for whole', async () => {
  await fillEveryTable(sampleDirective);
  const position = await database.journal.get('position');
  const recoverable = {
    answerCount: 28,
    rowCount: 11,
    decisionCount: 0,
    receiptCount: 0,
    lowerDeskCount: 0,
    deskName: '',
    deskDeadlines: {},
    unitName: 'Trường THPT Hoa Sen',
    savedAt: '2026-11-28T01:00:00.000Z',
    schemaVersion: SCHEMA_VERSION,
    isWhole: true,
  };
  installFakeBridge({
    'journal:describe': () => ok({ position: positionOf(position), schemaVersion: null, hasSnapshots: true }),
    'journal:examine': () => ok({ recoverable }),
  });
  expect(await openStorage()).toEqual({ ok: true, value: { status: 'ready' } });
  await loseRows(2);
  expect(await openStorage()).toEqual({ ok: true, value: { status: 'lost', recoverable } });
});

test('rows that the user removes are not missed at the next start', async () => {
  const ids = await addRecords(sampleDirective.id, 'incidents', [{}, {}, {}]);
  await removeRecords(ids);
  const position = await database.journal.get('position');
  installFakeBridge({
    'journal:describe': () => ok({ position: positionOf(position), schemaVersion: null, hasSnapshots: true }),
  });
  expect(await openStorage()).toEqual({ ok: true, value: { status: 'ready' } });
});
