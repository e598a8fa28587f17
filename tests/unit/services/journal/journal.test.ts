import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Journal, openJournal } from '#services/journal/journal.ts';
import { journalPath, readLog } from '#services/journal/journal-files.ts';
import { readSnapshot, snapshotBytes } from '#services/journal/snapshot-file.ts';
import type { Batch, Entry, Position } from '#shared/journal/batch.ts';

const NOW = new Date('2026-11-28T01:00:00.000Z');
let parent: string;
let folder: string;
let journal: Journal;
let line: Position;

function answer(criterionId: string, value: string | null): Entry {
  const row = value === null ? null : { criterionId, answer: { value } };
  return { table: 'answers', key: ['dot-1', criterionId], row };
}

function batch(sequence: number, ...entries: readonly Entry[]): Batch {
  return { lineId: line.lineId, sequence, at: NOW.toISOString(), entries: [...entries] };
}

async function appends(...batches: readonly Batch[]): Promise<void> {
  for (const one of batches) expect(await journal.append(one)).toEqual({ ok: true, value: undefined });
}

/** The answers that are brought back, by criterion. */
async function recovered(): Promise<readonly unknown[]> {
  const found = await openJournal(folder).recover([]);
  return (found?.store.content.entries ?? []).map(({ row }) => row);
}

const rows = (...entries: readonly Entry[]) => entries.map(({ row }) => row);

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'journal-'));
  folder = path.join(parent, 'journal');
  journal = openJournal(folder);
  const begun = await journal.begin({ schemaVersion: 4, entries: [answer('1.1', 'done')] }, NOW);
  if (!begun.ok) throw new Error('not begun');
  line = begun.value;
});

afterEach(async () => {
  await rm(parent, { recursive: true });
});

describe('a journal', () => {
  it('gives back what the store held at first, with every change since', async () => {
    await appends(batch(1, answer('1.2', 'done')), batch(2, answer('1.1', null), answer('1.3', 'unclear')));
    expect(await recovered()).toEqual(rows(answer('1.2', 'done'), answer('1.3', 'unclear')));
    expect(await openJournal(folder).position()).toEqual({ ...line, sequence: 2 });
  });

  it('tells the schema of the store that it begins with, also after the latest whole store was damaged', async () => {
    await appends(batch(1, answer('1.2', 'done')));
    await journal.makeBase();
    await writeFile(journalPath(folder, 'base', 1), 'garbage');
    expect(await openJournal(folder).schemaVersion()).toBe(4);
    expect(await openJournal(path.join(parent, 'none')).schemaVersion()).toBeNull();
  });

  it('takes only the next change of its line', async () => {
    const other = { ...batch(1), lineId: '11111111-2222-4333-8444-555555555555' };
    expect(await journal.append(other)).toMatchObject({ ok: false });
    expect(await journal.append(batch(2))).toMatchObject({ ok: false });
  });

  it('lets a change take the place of one that the store has not kept', async () => {
    await appends(batch(1, answer('1.2', 'done')), batch(1, answer('1.2', 'unclear')));
    expect(await recovered()).toEqual(rows(answer('1.1', 'done'), answer('1.2', 'unclear')));
    expect(await journal.since(0)).toEqual([batch(1, answer('1.2', 'unclear'))]);
  });

  it('does so also when a snapshot was made between the two', async () => {
    await appends(batch(1, answer('1.2', 'done')));
    await journal.makeBase();
    await appends(batch(1, answer('1.2', 'unclear')), batch(2, answer('1.3', 'done')));
    const expected = [answer('1.1', 'done'), answer('1.2', 'unclear'), answer('1.3', 'done')];
    expect(await recovered()).toEqual(rows(...expected));
  });

  it('goes on behind a line that was never finished', async () => {
    await appends(batch(1, answer('1.2', 'done')), batch(2, answer('1.3', 'done')));
    const log = journalPath(folder, 'log', 0);
    await truncate(log, (await readFile(log)).length - 5);
    journal = openJournal(folder);
    expect(await journal.position()).toEqual({ ...line, sequence: 1 });
    await appends(batch(2, answer('1.4', 'done')));
    expect(await recovered()).toEqual(
      rows(answer('1.1', 'done'), answer('1.2', 'done'), answer('1.4', 'done')),
    );
  });

  it('keeps two whole stores with all changes since the first of them, and comes by with either', async () => {
    for (let sequence = 1; sequence <= 6; sequence += 1) {
      await appends(batch(sequence, answer(`2.${String(sequence)}`, 'done')));
      if (sequence % 2 === 0) await journal.makeBase();
    }
    await appends(batch(7, answer('3.1', 'done')));
    const bases = (await readdir(folder)).filter((name) => name.startsWith('base-')).sort();
    expect(bases).toHaveLength(2);
    const all = await recovered();
    expect(all).toHaveLength(8);
    await writeFile(path.join(folder, bases[1] ?? ''), 'garbage');
    expect(await recovered()).toEqual(all);
  });

  it('puts the line before aside when a new one begins', async () => {
    await appends(batch(1, answer('1.2', 'done')));
    await journal.begin({ schemaVersion: 4, entries: [] }, NOW);
    expect((await readdir(parent)).sort()).toEqual(['journal', 'journal-kept-20261128010000000']);
  });
});

/** The bytes cut off, and with one bit changed, at every 64th byte. */
function mutations(bytes: Buffer): readonly Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / 64) }, (_, index) => index * 64).flatMap((at) => {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << ((at / 64) % 8));
    return [flipped, bytes.subarray(0, at)];
  });
}

describe('at every 64th byte, cut or with one bit changed', () => {
  it('a log gives the longest row of changes before the damage, and says so', async () => {
    const listed = Array.from({ length: 60 }, (_, index) => batch(index + 1, answer(String(index), 'done')));
    await appends(...listed);
    const bytes = await readFile(journalPath(folder, 'log', 0));
    const lineLength = bytes.indexOf('\n') + 1;
    for (const mutated of mutations(bytes)) {
      const at =
        mutated.length < bytes.length
          ? mutated.length
          : mutated.findIndex((byte, index) => byte !== bytes[index]);
      const { batches, isDamaged } = readLog(mutated);
      expect(batches).toEqual(listed.slice(0, batches.length));
      // Lines are nearly of one length.
      expect(batches.length).toBeGreaterThanOrEqual(Math.floor(at / (lineLength + 4)));
      if (mutated.length === bytes.length) expect(batches.length < 60 && isDamaged).toBe(true);
    }
  });

  it('a snapshot gives the rows before the damage, or nothing, and never calls itself whole', () => {
    const entries = Array.from({ length: 60 }, (_, index) => answer(String(index), 'done'));
    const store = { position: line, savedAt: NOW.toISOString(), content: { schemaVersion: 4, entries } };
    const bytes = snapshotBytes(store);
    expect(readSnapshot(bytes)).toEqual({ store, isWhole: true });
    for (const mutated of mutations(bytes)) {
      const read = readSnapshot(mutated);
      expect(read?.isWhole ?? false).toBe(false);
      const rowsRead = read?.store.content.entries ?? [];
      expect(rowsRead).toEqual(entries.slice(0, rowsRead.length));
    }
  });
});
