import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPackShelf, type PackShelf } from '#services/packs/pack-shelf.ts';
import { readPackFile } from '#services/packs/read-pack-file.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import { directiveSchema } from '#shared/directives/directive.ts';
import { dataPackJson, newerBranches } from '#tests/support/data-packs.ts';
import { jsonBytes } from '#tests/support/pack-files.ts';
import { sampleDirective, sampleDirectiveJson } from '#tests/support/sample-directive.ts';

const first = jsonBytes(sampleDirectiveJson());
const second = jsonBytes({ ...sampleDirectiveJson(), title: 'Công văn mẫu, bản sửa' });

let folder: string;
const shelf = (builtIn = [] as readonly (typeof sampleDirective)[]) =>
  openPackShelf(folder, () => Promise.resolve(builtIn));
const nameOf = (bytes: Uint8Array) => `${sha256(bytes)}.pack.json`;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'packs-')), 'packs');
});

afterEach(async () => {
  await rm(path.dirname(folder), { recursive: true });
});

async function put(target: PackShelf, bytes: Uint8Array): Promise<void> {
  const reading = await readPackFile(bytes);
  if (reading.status === 'unsound') throw new Error('the pack of the test is not sound');
  expect(await target.put(bytes, reading.pack)).toEqual({ ok: true, value: undefined });
}

describe('the packs on this PC', () => {
  it('are none before the first import', async () => {
    expect(await shelf().list()).toEqual({ packs: [], data: [], setAside: [] });
    expect(await shelf([sampleDirective]).directives()).toEqual([sampleDirective]);
  });

  it('are there again after a new start, byte for byte', async () => {
    const shelfOfToday = shelf();
    await put(shelfOfToday, first);
    expect((await shelfOfToday.directives()).map(({ id }) => id)).toEqual(['cong-van-mau']);
    expect((await shelf().list()).packs.map(({ directive }) => directive.title)).toEqual(['Công văn mẫu']);
    expect(await readFile(path.join(folder, nameOf(first)))).toEqual(Buffer.from(first));
  });

  it('keep one edition of a pack, the one imported last', async () => {
    const target = shelf();
    await put(target, first);
    await put(target, second);
    expect((await target.list()).packs.map(({ directive }) => directive.title)).toEqual([
      'Công văn mẫu, bản sửa',
    ]);
    expect(await readdir(folder)).toEqual([nameOf(second)]);
    await put(target, first);
    expect(await readdir(folder)).toEqual([nameOf(first)]);
  });

  it('count the later of two editions that a power cut left side by side', async () => {
    await mkdir(folder);
    await writeFile(path.join(folder, nameOf(first)), first);
    await writeFile(path.join(folder, nameOf(second)), second);
    await utimes(path.join(folder, nameOf(first)), 2_000, 2_000);
    await utimes(path.join(folder, nameOf(second)), 1_000, 1_000);
    expect((await shelf().list()).packs.map(({ directive }) => directive.title)).toEqual(['Công văn mẫu']);
  });

  it('give way to a pack that a later version of the app brings', async () => {
    await put(shelf(), first);
    const builtIn = directiveSchema.parse({ ...sampleDirectiveJson(), title: 'Có sẵn' });
    const later = shelf([builtIn]);
    expect(await later.directives()).toEqual([builtIn]);
    expect((await later.list()).setAside[0]?.reason).toMatch(/nay có sẵn/u);
  });
});

describe('a stored pack that went bad', () => {
  it.each([
    ['a flipped letter', (bytes: Uint8Array) => bytes.with(200, (bytes[200] ?? 0) ^ 1)],
    ['a cut end', (bytes: Uint8Array) => bytes.subarray(0, 500)],
    ['nothing in it', () => new Uint8Array()],
    ['zeros after a power cut', (bytes: Uint8Array) => new Uint8Array(bytes.length)],
  ])('by %s is set aside with a message, and the others stay', async (_name, spoil) => {
    const other = jsonBytes({ ...sampleDirectiveJson(), id: 'cong-van-khac' });
    await put(shelf(), first);
    await put(shelf(), other);
    await writeFile(path.join(folder, nameOf(first)), spoil(first));
    const { packs, setAside } = await shelf().list();
    expect(packs.map(({ directive }) => directive.id)).toEqual(['cong-van-khac']);
    expect(setAside).toEqual([
      { fileName: nameOf(first), reason: 'Tệp đã lưu bị hỏng hoặc bị sửa trên đĩa.' },
    ]);
  });

  it('is mended by importing the same file again', async () => {
    const target = shelf();
    await put(target, first);
    await writeFile(path.join(folder, nameOf(first)), 'x');
    await put(shelf(), first);
    expect((await shelf().list()).setAside).toEqual([]);
  });

  it('of a kind that this version refuses is set aside although its name fits', async () => {
    const rotten = jsonBytes({ ...sampleDirectiveJson(), items: [] });
    await mkdir(folder);
    await writeFile(path.join(folder, nameOf(rotten)), rotten);
    expect((await shelf().list()).setAside).toHaveLength(1);
  });

  it('a folder in the place of a file, and foreign files, harm nobody', async () => {
    await mkdir(path.join(folder, nameOf(first)), { recursive: true });
    await writeFile(path.join(folder, '.tkattt-x.tmp'), 'half');
    await writeFile(path.join(folder, 'ghi-chu.txt'), 'x');
    expect(await shelf().list()).toEqual({
      packs: [],
      data: [],
      setAside: [{ fileName: nameOf(first), reason: 'Không đọc được tệp đã lưu.' }],
    });
  });
});

describe('a folder that cannot be written', () => {
  it('fails the import and leaves the packs at hand as they were', async () => {
    const target = shelf();
    await writeFile(folder, 'a file where the folder should be');
    const reading = await readPackFile(first);
    if (reading.status === 'unsound') throw new Error('the pack of the test is not sound');
    const kept = await target.put(first, reading.pack);
    expect(kept).toMatchObject({ ok: false });
    expect(await target.directives()).toEqual([]);
  });
});

describe('files with newer tables on this PC', () => {
  const january = jsonBytes(dataPackJson());
  const march = jsonBytes(dataPackJson([newerBranches({ asOf: '2027-03-01' })]));
  const daysInUse = async (target: PackShelf) =>
    (await target.broughtTables()).map(({ id, asOf }) => `${id} ${asOf}`);

  it('are in use after a new start, until they are removed', async () => {
    await put(shelf(), january);
    const again = shelf();
    expect(await daysInUse(again)).toEqual(['software-branches 2027-01-15']);
    expect(await again.removeData(sha256(january))).toEqual({ ok: true, value: undefined });
    expect(await daysInUse(again)).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
    expect(await again.removeData(sha256(january))).toMatchObject({ ok: false });
  });

  it('go when every table of theirs has a newer one, and packs of criteria stay', async () => {
    const target = shelf();
    await put(target, first);
    await put(target, january);
    await put(target, march);
    expect(await daysInUse(target)).toEqual(['software-branches 2027-03-01']);
    expect((await readdir(folder)).toSorted()).toEqual([nameOf(first), nameOf(march)].toSorted());
  });

  it('are set aside when they were changed on the disk', async () => {
    await mkdir(folder);
    await writeFile(path.join(folder, nameOf(january)), march);
    expect(await shelf().list()).toEqual({
      packs: [],
      data: [],
      setAside: [{ fileName: nameOf(january), reason: 'Tệp đã lưu bị hỏng hoặc bị sửa trên đĩa.' }],
    });
  });
});
