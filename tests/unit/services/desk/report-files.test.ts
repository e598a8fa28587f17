import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesAt } from '#services/desk/report-files.ts';

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
