import { constants } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { targetFault } from '#cli/target-path.ts';
import { writeNewKeyFile } from '#services/keys/write-key-file.ts';
import { sameBytesAs, writeFileSafely } from '#services/storage/write-file-safely.ts';

const OLD = 'cũ';
/** libuv's `UV_FS_O_EXLOCK`: opens without sharing, as Word opens a document. */
const NOT_SHARED = 0x1000_0000;
const NEW = new TextEncoder().encode('mới');
const write = (target: string) => writeFileSafely(target, NEW, sameBytesAs(NEW));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tên tệp-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function existing(name = 'báo cáo.pdf'): Promise<string> {
  const target = path.join(folder, name);
  await writeFile(target, OLD);
  return target;
}

describe('safe writing on Windows', () => {
  it('puts the new file in the place of an earlier one', async () => {
    const target = await existing();
    expect(await write(target)).toEqual({ ok: true, value: undefined });
    expect(await readFile(target, 'utf8')).toBe('mới');
    expect(await readdir(folder)).toEqual(['báo cáo.pdf']);
  });

  it('keeps a file that is protected from writing, and leaves no rest', async () => {
    const target = await existing();
    await chmod(target, 0o444);
    expect(await write(target)).toMatchObject({ error: { code: 'not-writable' } });
    await chmod(target, 0o666);
    expect(await readFile(target, 'utf8')).toBe(OLD);
    expect(await readdir(folder)).toEqual(['báo cáo.pdf']);
  });

  it('of a file that this program reads ends with the whole new file or the whole earlier one', async () => {
    const target = await existing();
    const handle = await open(target, 'r');
    const outcome = await write(target);
    await handle.close();
    expect(await readFile(target, 'utf8')).toBe(outcome.ok ? 'mới' : OLD);
    if (!outcome.ok) expect(outcome.error.code).toBe('file-in-use');
    expect(await readdir(folder)).toEqual(['báo cáo.pdf']);
  });

  it('says of a file that a program keeps to itself that it is in use, and changes nothing', async () => {
    const target = await existing();
    const holder = await open(target, constants.O_RDWR | NOT_SHARED);
    const outcome = await write(target);
    await holder.close();
    expect(outcome).toMatchObject({ error: { code: 'file-in-use' } });
    expect(await readFile(target, 'utf8')).toBe(OLD);
    expect(await readdir(folder)).toEqual(['báo cáo.pdf']);
  });

  it('works where the whole path is longer than 260 characters', async () => {
    const deep = path.join(
      folder,
      ...Array.from({ length: 8 }, (_, at) => `${String(at)}${'sâu'.repeat(13)}`),
    );
    await mkdir(deep, { recursive: true });
    const target = path.join(deep, 'báo cáo.pdf');
    expect(target.length).toBeGreaterThan(260);
    expect(await write(target)).toMatchObject({ ok: true });
    expect(await readFile(target, 'utf8')).toBe('mới');
    expect(await readdir(deep)).toEqual(['báo cáo.pdf']);
  });

  it.each(['CON', 'con.pdf', 'NUL.pdf', 'COM1', 'lpt1.pdf', 'AUX', 'a.pdf.', 'a.pdf ', 'a.pdf:b'])(
    'refuses the name “%s”, under which the file would be lost',
    async (name) => {
      const target = `${folder}\\${name}`;
      expect(await write(target)).toMatchObject({ error: { code: 'not-writable' } });
      expect(await targetFault(target, [])).toContain('Cần tên khác');
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it.each([
    ['forward slashes', (file: string) => file.replaceAll('\\', '/')],
    ['a small drive letter', (file: string) => `${file.slice(0, 1).toLowerCase()}${file.slice(1)}`],
    ['the form for long paths', (file: string) => `\\\\?\\${file}`],
    ['a way back', (file: string) => `${path.dirname(file)}\\.\\x\\..\\${path.basename(file)}`],
  ])('takes a path with %s', async (_what, form) => {
    const target = path.join(folder, 'Lịch trực.docx');
    expect(await write(form(target))).toMatchObject({ ok: true });
    expect(await readFile(target, 'utf8')).toBe('mới');
  });

  it('says of a share and of a drive that are not there that the place is gone', async () => {
    for (const target of ['\\\\khong-co-may.invalid\\chung\\a.pdf', 'Q:\\a.pdf']) {
      expect(await write(target)).toMatchObject({ error: { code: 'target-gone' } });
      expect(await targetFault(target, [])).toContain('Không có thư mục');
    }
  });

  it('knows a file by whatever case it is written in', async () => {
    const target = await existing('Answers.JSON');
    const inOtherCase = path.join(folder, 'aNSWERS.json');
    expect(await targetFault(inOtherCase, [target])).toContain('tệp đang được đọc');
    expect(await write(inOtherCase)).toMatchObject({ ok: true });
    expect(await readFile(target, 'utf8')).toBe('mới');
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('keeps marks as they were typed, whole or taken apart', async () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const name = 'Lịch trực Tết.docx'.normalize(form);
      expect(await write(path.join(folder, name))).toMatchObject({ ok: true });
      expect(await readdir(folder)).toContain(name);
    }
    expect(await readdir(folder)).toHaveLength(2);
  });
});

describe('a new key', () => {
  it('is not written over another file whose name differs in case alone', async () => {
    await existing('khoa.json');
    expect(await writeNewKeyFile(path.join(folder, 'KHOA.json'), '{}')).toMatchObject({
      error: { code: 'file-exists' },
    });
    expect(await readFile(path.join(folder, 'khoa.json'), 'utf8')).toBe(OLD);
  });
});
