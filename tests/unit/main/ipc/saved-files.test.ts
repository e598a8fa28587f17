import path from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { createSavedFiles } from '#main/ipc/saved-files.ts';

const { openPath } = vi.hoisted(() => ({ openPath: vi.fn<(file: string) => Promise<string>>() }));
vi.mock('electron', () => ({ shell: { openPath } }));

const FILE = path.join('tài liệu', 'lich-truc.docx');

beforeEach(() => {
  openPath.mockReset().mockResolvedValue('');
});

it('a saved file is opened by its id, and named without its path', async () => {
  const files = createSavedFiles();
  const saved = files.keep(FILE);
  expect(saved).toEqual({ status: 'saved', id: saved.id, fileName: 'lich-truc.docx', folder: 'tài liệu' });
  expect(await files.open(saved.id)).toEqual({ ok: true, value: {} });
  expect(openPath.mock.calls).toEqual([[FILE]]);
});

it('nothing else is opened: neither a path nor a file of another area', async () => {
  const saved = createSavedFiles().keep(FILE);
  const others = createSavedFiles();
  for (const id of [FILE, saved.id, '']) {
    expect(await others.open(id)).toEqual({ ok: false, error: { code: 'file-not-found', detail: id } });
  }
  expect(openPath).not.toHaveBeenCalled();
});

it('what the system cannot open is said', async () => {
  openPath.mockResolvedValue('no program');
  const files = createSavedFiles();
  expect(await files.open(files.keep(FILE).id)).toMatchObject({
    ok: false,
    error: { code: 'file-unreadable' },
  });
});
