import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileSafely } from '#services/storage/write-file-safely.ts';
import { fail, ok } from '#shared/base/result.ts';

const NEW = new TextEncoder().encode('mới');
const accept = () => Promise.resolve(ok(undefined));

const isWindows = process.platform === 'win32';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'write-safely-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('writeFileSafely', () => {
  it('puts the whole new file in the place of the earlier one and leaves nothing else behind', async () => {
    const target = path.join(folder, 'báo cáo.pdf');
    await writeFile(target, 'cũ');
    expect(await writeFileSafely(target, NEW, accept)).toEqual({ ok: true, value: undefined });
    expect(await readFile(target, 'utf8')).toBe('mới');
    expect(await readdir(folder)).toEqual(['báo cáo.pdf']);
  });

  it('shows the check what the disk gave back while the earlier file is still there', async () => {
    const target = path.join(folder, 'a.pdf');
    await writeFile(target, 'cũ');
    await writeFileSafely(target, NEW, async (bytes) => {
      expect(Buffer.from(bytes).toString()).toBe('mới');
      expect(await readFile(target, 'utf8')).toBe('cũ');
      return ok(undefined);
    });
  });

  it('keeps the earlier file when the check refuses the new one', async () => {
    const target = path.join(folder, 'a.pdf');
    await writeFile(target, 'cũ');
    const refused = fail({ code: 'self-check-failed' as const, detail: 'x' });
    expect(await writeFileSafely(target, NEW, () => Promise.resolve(refused))).toEqual(refused);
    expect(await readFile(target, 'utf8')).toBe('cũ');
    expect(await readdir(folder)).toEqual(['a.pdf']);
  });

  it('replaces what a link points to and keeps the link', async () => {
    const target = path.join(folder, 'a.pdf');
    await writeFile(target, 'cũ');
    await symlink(target, path.join(folder, 'link.pdf'));
    expect(await writeFileSafely(path.join(folder, 'link.pdf'), NEW, accept)).toMatchObject({ ok: true });
    expect(await readFile(target, 'utf8')).toBe('mới');
    expect((await lstat(path.join(folder, 'link.pdf'))).isSymbolicLink()).toBe(true);
  });

  it('refuses to take the place of a device', async () => {
    expect(await writeFileSafely('/dev/null', NEW, accept)).toMatchObject({
      error: { code: 'not-writable' },
    });
    expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it('writes beside a target whose name is as long as names can be', async () => {
    const target = path.join(folder, `${'a'.repeat(251)}.pdf`);
    expect((await writeFileSafely(target, NEW, accept)).ok).toBe(true);
  });

  it.each([
    ['a folder that is gone', 'không-có/a.pdf', 'target-gone'],
    ['a folder instead of a file', 'thư-mục', 'not-writable'],
    // Windows says of a way through a file that there is no such way
    ['a file instead of a folder', 'tệp/a.pdf', isWindows ? 'target-gone' : 'not-writable'],
  ])('refuses %s', async (_, name, code) => {
    await mkdir(path.join(folder, 'thư-mục'));
    await writeFile(path.join(folder, 'tệp'), '');
    const outcome = await writeFileSafely(path.join(folder, name), NEW, accept);
    expect(outcome).toMatchObject({ ok: false, error: { code } });
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['thư-mục', 'tệp']));
    expect(await readdir(folder)).toHaveLength(2);
  });
});
