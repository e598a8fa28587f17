import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  evidencePath,
  findMissing,
  readEvidence,
  readThumbnail,
  removeEvidence,
} from '#services/evidence/evidence-store.ts';
import { loadStoredEvidence } from '#services/evidence/load-stored-evidence.ts';
import { takeInEvidence } from '#services/evidence/take-in-evidence.ts';
import type { StoredEvidence } from '#shared/evidence/stored-evidence.ts';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'evidence-store-'));
  folder = path.join(root, 'evidence');
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n');

function photo(): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 600, channels: 3, background: '#c0392b' } })
    .jpeg()
    .toBuffer();
}

async function takeIn(originalName: string, content: Uint8Array): Promise<StoredEvidence> {
  const taken = await takeInEvidence(folder, originalName, content);
  if (!taken.ok) throw new Error(taken.error.code);
  return taken.value;
}

describe('taking evidence in', () => {
  it('keeps a photo under the hash of what is kept, with a small picture', async () => {
    const evidence = await takeIn('Ảnh trực ban.jpg', await photo());
    expect(evidence).toMatchObject({ originalName: 'Ảnh trực ban.jpg', mediaType: 'image/jpeg' });
    const bytes = await readEvidence(folder, evidence.file);
    expect(bytes.ok && bytes.value.length).toBe(evidence.sizeBytes);
    const thumbnail = await readThumbnail(folder, evidence.file);
    const { width, height, format } = await sharp(thumbnail ?? new Uint8Array()).metadata();
    expect({ width, height, format }).toEqual({ width: 320, height: 213, format: 'jpeg' });
  });

  it('keeps a PDF byte for byte and makes no picture of it', async () => {
    const evidence = await takeIn('Quyết định.pdf', PDF);
    expect(await readFile(evidencePath(folder, evidence.file))).toEqual(PDF);
    expect(await readThumbnail(folder, evidence.file)).toBeNull();
    expect(evidence.mediaType).toBe('application/pdf');
  });

  it('keeps the same bytes once and leaves no temporary file', async () => {
    const first = await takeIn('một.pdf', PDF);
    const before = await stat(evidencePath(folder, first.file));
    const second = await takeIn('hai.pdf', PDF);
    const after = await stat(evidencePath(folder, second.file));
    expect(second).toEqual({ ...first, originalName: 'hai.pdf' });
    expect(after.mtimeMs).toBe(before.mtimeMs);
    expect((await readdir(folder)).sort()).toEqual([first.file, 'thumbnails'].sort());
  });

  it('forgets a picture with its small one, and takes it in again later', async () => {
    const evidence = await takeIn('một.pdf', PDF);
    const picture = await takeIn('anh.jpg', await photo());
    expect(await removeEvidence(folder, picture.file)).toEqual({ ok: true, value: undefined });
    expect(await removeEvidence(folder, picture.file)).toEqual({ ok: true, value: undefined });
    expect(await readEvidence(folder, picture.file)).toMatchObject({ ok: false });
    expect(await readThumbnail(folder, picture.file)).toBeNull();
    expect(await readEvidence(folder, evidence.file)).toMatchObject({ ok: true });
  });

  it('replaces a file that has rotted on the disk', async () => {
    const evidence = await takeIn('một.pdf', PDF);
    await writeFile(evidencePath(folder, evidence.file), 'rotten');
    await takeIn('một.pdf', PDF);
    expect(await readEvidence(folder, evidence.file)).toMatchObject({ ok: true });
  });

  it.runIf(process.platform !== 'win32')('lets nobody but the user read it', async () => {
    const evidence = await takeIn('một.pdf', PDF);
    expect((await stat(evidencePath(folder, evidence.file))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('shows a long or hostile name shortened and cleaned, and never uses it as a path', async () => {
    const evidence = await takeIn(`../../\u202e${'ạ'.repeat(199)}\u{1f600}.pdf`, PDF);
    expect(evidence.originalName).toHaveLength(200);
    expect(evidence.originalName.startsWith('../../ạạ')).toBe(true);
    expect(await readdir(root)).toEqual(['evidence']);
  });

  it('refuses what is neither JPG, PNG nor PDF', async () => {
    const taken = await takeInEvidence(folder, 'bảng.xlsx', Buffer.from('PK\u0003\u0004'));
    expect(taken).toMatchObject({ ok: false, error: { code: 'evidence-type-refused' } });
  });

  it('says so when the folder cannot be made', async () => {
    await writeFile(folder, 'a file stands in the way');
    const taken = await takeInEvidence(folder, 'một.pdf', PDF);
    expect(taken).toMatchObject({ ok: false, error: { code: 'not-writable' } });
  });
});

describe('reading evidence', () => {
  it('names the files that it does not have, also before it has any', async () => {
    const gone = `${'0'.repeat(64)}.pdf`;
    expect(await findMissing(folder, [gone])).toEqual([gone]);
    const { file } = await takeIn('một.pdf', PDF);
    expect(await findMissing(folder, [file, gone])).toEqual([gone]);
  });

  it('tells a missing file from a damaged one', async () => {
    const { file } = await takeIn('một.pdf', PDF);
    await writeFile(evidencePath(folder, file), Buffer.concat([PDF, Buffer.from(' ')]));
    expect(await readEvidence(folder, file)).toEqual({
      ok: false,
      error: { code: 'kept-evidence-damaged', detail: file },
    });
    await rm(evidencePath(folder, file));
    expect(await readEvidence(folder, file)).toEqual({
      ok: false,
      error: { code: 'evidence-missing', detail: file },
    });
  });

  it('stays inside of its folder whatever the name says', () => {
    expect(evidencePath(folder, '../secret.pdf')).toBe(path.join(folder, 'secret.pdf'));
  });
});

describe('loading evidence for a report', () => {
  it("gives bytes, type and the user's name", async () => {
    const { file } = await takeIn('một.pdf', PDF);
    const loaded = await loadStoredEvidence(folder, { [file]: 'Quyết định.pdf' })(file);
    expect(loaded).toEqual({
      ok: true,
      value: { bytes: new Uint8Array(PDF), mediaType: 'application/pdf', originalName: 'Quyết định.pdf' },
    });
  });

  it('names a damaged or missing one as the user knows it', async () => {
    const { file } = await takeIn('một.pdf', PDF);
    const load = loadStoredEvidence(folder, { [file]: 'Quyết định.pdf' });
    await writeFile(evidencePath(folder, file), Buffer.concat([PDF, Buffer.from(' ')]));
    expect(await load(file)).toMatchObject({
      error: { code: 'kept-evidence-damaged', detail: 'Quyết định.pdf' },
    });
    await rm(evidencePath(folder, file));
    expect(await load(file)).toMatchObject({ error: { code: 'evidence-missing', detail: 'Quyết định.pdf' } });
  });

  it.each(['ảnh.exe', '../secret.pdf', `${'0'.repeat(64)}.jpg`])('does not find %s', async (file) => {
    expect(await loadStoredEvidence(folder, {})(file)).toEqual({
      ok: false,
      error: { code: 'evidence-missing', detail: file },
    });
  });
});
