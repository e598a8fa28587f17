import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesAt, leadsInto } from '#services/desk/report-files.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'desk-files-'));
  await mkdir(at('phường/trường'), { recursive: true });
  for (const name of ['b.pdf', 'a.pdf', 'phường/trường/c.pdf', '~$a.docx', 'Thumbs.db', '.an.pdf']) {
    await writeFile(at(name), name);
  }
  await symlink(folder, at('phường/vòng'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

it('finds what was handed in, however deep, once, and follows no link', async () => {
  expect(await filesAt([folder, at('a.pdf')])).toEqual({
    files: [at('a.pdf'), at('b.pdf'), at('phường/trường/c.pdf')],
    unreadable: [],
  });
});

it('names a place that is not there', async () => {
  expect(await filesAt([at('không có'), at('a.pdf')])).toEqual({
    files: [at('a.pdf')],
    unreadable: [at('không có')],
  });
});

it('reads a folder that is reached by a link when it was named, under the name that was given', async () => {
  await symlink(at('phường'), at('.lối-tắt'));
  expect(await filesAt([at('.lối-tắt')])).toEqual({
    files: [at('.lối-tắt/trường/c.pdf')],
    unreadable: [at('.lối-tắt/vòng')],
  });
  expect((await filesAt([folder, at('.lối-tắt')])).files).toEqual([
    at('a.pdf'),
    at('b.pdf'),
    at('phường/trường/c.pdf'),
  ]);
});

it('names a link that leads nowhere', async () => {
  await symlink(at('đã xóa'), at('.lối-cụt'));
  expect(await filesAt([at('.lối-cụt')])).toEqual({ files: [], unreadable: [at('.lối-cụt')] });
});

it('names a link inside of a folder, and whatever is no file, unless what it leads to is read anyhow', async () => {
  await mkdir(at('.xã/gửi'), { recursive: true });
  await mkdir(at('.nơi-khác'));
  await writeFile(at('.xã/gửi/d.pdf'), 'd');
  await writeFile(at('.nơi-khác/e.pdf'), 'e');
  await symlink(at('.xã/gửi/d.pdf'), at('.xã/một-lần-nữa.pdf'));
  await symlink(at('.nơi-khác/e.pdf'), at('.xã/e.pdf'));
  await symlink(at('.nơi-khác'), at('.xã/nơi-khác'));
  await symlink(at('.đã-xóa'), at('.xã/lối-cụt.pdf'));
  expect(await filesAt([at('.xã')])).toEqual({
    files: [at('.xã/gửi/d.pdf')],
    unreadable: [at('.xã/e.pdf'), at('.xã/lối-cụt.pdf'), at('.xã/nơi-khác')],
  });
  expect((await filesAt([at('.xã'), at('.nơi-khác')])).unreadable).toEqual([at('.xã/lối-cụt.pdf')]);
});

it('knows what would be written among the received files, whatever link leads there', async () => {
  await symlink(at('phường'), at('.vào-trong'));
  const received = at('phường');
  expect(await leadsInto(at('phường/so.xlsx'), [received])).toBe(true);
  expect(await leadsInto(at('.vào-trong/trường/so.xlsx'), [received])).toBe(true);
  expect(await leadsInto(at('phường/trường/mới/so.xlsx'), [at('.vào-trong')])).toBe(true);
  expect(await leadsInto(at('so.xlsx'), [received, at('.vào-trong')])).toBe(false);
});
