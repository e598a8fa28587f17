import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'chosen-file-'));
  file = path.join(folder, 'báo cáo.pdf');
  await writeFile(file, 'nội dung');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('reading a chosen file', () => {
  it('gives its bytes', async () => {
    const read = await readChosenFile(file, 100);
    expect(read.ok && Buffer.from(read.value).toString()).toBe('nội dung');
  });

  it('refuses a huge file without reading it', async () => {
    const hugeBytes = 1e12;
    await truncate(file, hugeBytes);
    expect(await readChosenFile(file, 100)).toEqual({
      ok: false,
      error: { code: 'file-too-large', detail: '1000000000000 bytes' },
    });
  });

  it('refuses a device, which would never end', async () => {
    expect(await readChosenFile('/dev/zero', 1e9)).toMatchObject({ error: { code: 'file-unreadable' } });
  });

  it('tells a missing file from one that cannot be read', async () => {
    expect(await readChosenFile(path.join(folder, 'none'), 100)).toMatchObject({
      ok: false,
      error: { code: 'file-not-found' },
    });
    expect(await readChosenFile(folder, 1e9)).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable' },
    });
  });
});
