import path from 'node:path';
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import { expect, it, vi } from 'vitest';
import { chooseFiles, chooseTarget } from '#main/ipc/file-dialogs.ts';

const { showSaveDialog, showOpenDialog } = vi.hoisted(() => ({
  showSaveDialog: vi.fn<(window: unknown, options: SaveDialogOptions) => Promise<unknown>>(),
  showOpenDialog: vi.fn<(window: unknown, options: OpenDialogOptions) => Promise<unknown>>(),
}));
vi.mock('electron', () => ({ dialog: { showSaveDialog, showOpenDialog } }));

const window = {} as never;
const QUESTION = {
  title: 'Lưu văn bản',
  buttonLabel: 'Lưu văn bản',
  folder: 'tài liệu',
  proposedName: 'lich-truc.docx',
  kind: { name: 'Văn bản Word', extension: 'docx' },
};

async function chosen(filePath: string, canceled = false) {
  showSaveDialog.mockResolvedValue({ canceled, filePath });
  return await chooseTarget(window, QUESTION);
}

it('a file to be written gets the ending of its kind, unless it has it', async () => {
  expect(await chosen('a.docx')).toBe('a.docx');
  expect(await chosen('A.DOCX')).toBe('A.DOCX');
  expect(await chosen('a')).toBe('a.docx');
  expect(await chosen('a.pdf')).toBe('a.pdf.docx');
  expect(showSaveDialog.mock.calls[0]?.[1]).toMatchObject({
    defaultPath: path.join('tài liệu', 'lich-truc.docx'),
    filters: [{ name: 'Văn bản Word', extensions: ['docx'] }],
  });
});

it('who gives up has chosen nothing', async () => {
  expect(await chosen('a.docx', true)).toBeNull();
  expect(await chosen('')).toBeNull();
});

it('asks for one file or for several', async () => {
  showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['a', 'b'] });
  const question = { title: '', buttonLabel: '', filter: { name: 'Tệp', extensions: ['json'] } };
  expect(await chooseFiles(window, { ...question, isForSeveral: true })).toEqual(['a', 'b']);
  await chooseFiles(window, { ...question, isForSeveral: false });
  expect(showOpenDialog.mock.calls.map(([, { properties }]) => properties)).toEqual([
    ['openFile', 'multiSelections'],
    ['openFile'],
  ]);
});
