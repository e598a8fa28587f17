import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { snapshotBytes } from '#services/journal/snapshot-file.ts';
import { openSnapshotShelf, type SnapshotShelf } from '#services/journal/snapshot-shelf.ts';

const PICTURE = `${'a'.repeat(64)}.png`;
const PAGES = `${'b'.repeat(64)}.pdf`;

let parent: string;
let own: string;
let folder: string;
let shelf: SnapshotShelf;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'snapshot-shelf-'));
  own = path.join(parent, 'evidence');
  folder = path.join(parent, 'Tài liệu', 'Sao lưu');
  shelf = openSnapshotShelf(folder);
  await mkdir(own);
});

afterEach(async () => {
  await rm(parent, { recursive: true });
});

function snapshot(sequence: number): Buffer {
  return snapshotBytes({
    position: { lineId: '4f1c0d2e-9a3b-4c5d-8e6f-0a1b2c3d4e5f', sequence },
    savedAt: '2026-11-28T01:00:00.000Z',
    content: { schemaVersion: 4, entries: [{ table: 'answers', key: ['dot-1', '1.1'], row: { sequence } }] },
  });
}

describe('the shelf of snapshots', () => {
  it('takes in evidence and gives back what the app’s own folder has lost, byte for byte', async () => {
    await writeFile(path.join(own, PICTURE), 'picture');
    await writeFile(path.join(own, PAGES), 'pages');
    expect(await shelf.takeInEvidence(own)).toEqual({ ok: true, value: undefined });
    await rm(path.join(own, PICTURE));
    expect(await shelf.giveBackEvidence(own)).toEqual({ ok: true, value: 1 });
    expect(await readFile(path.join(own, PICTURE), 'utf8')).toBe('picture');
    await rm(own, { recursive: true });
    expect(await shelf.giveBackEvidence(own)).toEqual({ ok: true, value: 2 });
    expect((await readdir(own)).sort()).toEqual([PICTURE, PAGES]);
    expect(await readFile(path.join(own, PAGES), 'utf8')).toBe('pages');
  });

  it('copies evidence only, and each file once', async () => {
    await writeFile(path.join(own, PICTURE), 'picture');
    await writeFile(path.join(own, 'ghi-chu.txt'), 'no evidence');
    await writeFile(path.join(own, `${PICTURE}.tmp`), 'half a file');
    await shelf.takeInEvidence(own);
    await writeFile(path.join(folder, 'minh-chung', PICTURE), 'what is there stays');
    await shelf.takeInEvidence(own);
    expect(await readdir(path.join(folder, 'minh-chung'))).toEqual([PICTURE]);
    expect(await readFile(path.join(folder, 'minh-chung', PICTURE), 'utf8')).toBe('what is there stays');
  });

  it('drops evidence that the user does not want kept, and nothing else that is named', async () => {
    for (const name of [PICTURE, PAGES]) await writeFile(path.join(own, name), name);
    await shelf.takeInEvidence(own);
    await shelf.put(snapshot(1), new Date(2026, 10, 1));
    const [snapshotName = ''] = await shelf.list();
    expect(await shelf.dropEvidence([PICTURE, `../${snapshotName}`])).toEqual({ ok: true, value: undefined });
    expect(await readdir(path.join(folder, 'minh-chung'))).toEqual([PAGES]);
    expect(await shelf.list()).toEqual([snapshotName]);
  });

  it('has nothing to give back where there never was a snapshot', async () => {
    expect(await shelf.giveBackEvidence(own)).toEqual({ ok: true, value: 0 });
    expect(await shelf.list()).toEqual([]);
    expect(await shelf.lastMadeAt()).toBeNull();
  });

  it('keeps the newest six, and the last one of each of six earlier days', async () => {
    let sequence = 0;
    for (let day = 1; day <= 9; day += 1) {
      for (const hour of [8, 12, 16]) {
        sequence += 1;
        await shelf.put(snapshot(sequence), new Date(2026, 10, day, hour));
      }
    }
    const names = await shelf.list();
    const at = (day: number, hour: string) => `tu-kiem-attt-2026110${String(day)}-${hour}0000.jsonl`;
    const newest = [8, 9].flatMap((day) => ['08', '12', '16'].map((hour) => at(day, hour)));
    expect(names).toEqual([...[2, 3, 4, 5, 6, 7].map((day) => at(day, '16')), ...newest]);
    expect((await shelf.read()).at(-1)?.store.position.sequence).toBe(27);
  });

  it('leaves alone what is not its own when it thins out', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'cua-thay-co.jsonl'), 'of the user');
    for (let minute = 0; minute < 9; minute += 1)
      await shelf.put(snapshot(minute), new Date(2026, 10, 1, 8, minute));
    // The newest six, and the last of those before them on the same day.
    expect(await shelf.list()).toHaveLength(7);
    expect(await readdir(folder)).toContain('cua-thay-co.jsonl');
  });
});
