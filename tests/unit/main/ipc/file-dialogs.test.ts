import path from 'node:path';
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import { expect, it, vi } from 'vitest';
import { chooseFiles, chooseFolder, chooseTarget } from '#main/ipc/file-dialogs.ts';

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

it('a double click asks once: its second half has chosen nothing, and later the window can be asked again', async () => {
  showSaveDialog.mockClear();
  showOpenDialog.mockClear();
  let answer: (value: unknown) => void = () => undefined;
  showSaveDialog.mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const first = chooseTarget(window, QUESTION);
  expect(await chooseTarget(window, QUESTION)).toBeNull();
  expect(await chooseFolder(window, { title: '', buttonLabel: '' })).toBeNull();
  answer({ canceled: false, filePath: 'a.docx' });
  expect(await first).toBe('a.docx');
  expect(showSaveDialog).toHaveBeenCalledOnce();
  expect(showOpenDialog).not.toHaveBeenCalled();
  expect(await chosen('b.docx')).toBe('b.docx');
});
