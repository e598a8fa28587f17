import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { documentsHandlers } from '#main/ipc/documents.handlers.ts';
import { fail, ok } from '#shared/base/result.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const { showSaveDialog, openPath } = vi.hoisted(() => ({
  showSaveDialog: vi.fn<() => Promise<unknown>>(),
  openPath: vi.fn<() => Promise<string>>(),
}));
vi.mock('electron', () => ({ dialog: { showSaveDialog }, shell: { openPath } }));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'documents-'));
  showSaveDialog.mockReset();
  openPath.mockReset().mockResolvedValue('');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function open(outcome: unknown = ok(undefined)) {
  const jobs: Readonly<Record<string, unknown>>[] = [];
  const calls = documentsHandlers({
    window: {} as never,
    folders: { documents: folder } as never,
    packs: {
      directives: () => Promise.resolve([sampleDirective]),
      broughtTables: () => Promise.resolve([]),
    } as never,
    runJob: ((_name: string, input: Readonly<Record<string, unknown>>) => {
      jobs.push(input);
      return Promise.resolve(outcome);
    }) as never,
  });
  return { calls, jobs };
}

/** As it comes over the bridge. */
const INPUT = z.json().parse(JSON.parse(JSON.stringify(draftOf({}))));
const OTHER_CAMPAIGN = z.json().parse(JSON.parse(JSON.stringify({ ...draftOf({}), campaign: 'khong-co' })));
const REQUEST = { kind: 'duty-schedule', input: INPUT, rowIndex: null, originalNames: {} };

it('a document is written where the user wants it, and can be opened then', async () => {
  const filePath = path.join(folder, 'lich-truc.docx');
  showSaveDialog.mockResolvedValue({ canceled: false, filePath });
  const { calls, jobs } = open();
  const saved = await calls['documents:save'](REQUEST);
  expect(saved).toMatchObject({ value: { status: 'saved', fileName: 'lich-truc.docx', folder } });
  expect(jobs).toMatchObject([
    { kind: 'duty-schedule', targetPath: filePath, directive: { id: sampleDirective.id } },
  ]);
  const id = saved.ok && saved.value.status === 'saved' ? saved.value.id : '';
  expect(await calls['documents:open']({ id })).toEqual(ok({}));
  expect(openPath).toHaveBeenCalledWith(filePath);
});

it('a double click asks once and writes once', async () => {
  showSaveDialog.mockResolvedValue({ canceled: false, filePath: path.join(folder, 'lich-truc.docx') });
  const { calls, jobs } = open();
  const both = await Promise.all([calls['documents:save'](REQUEST), calls['documents:save'](REQUEST)]);
  expect(both).toMatchObject([{ value: { status: 'saved' } }, { value: { status: 'not-chosen' } }]);
  expect(jobs).toHaveLength(1);
});

it('nothing is written where the user gives up, and what the disk refused is not called saved', async () => {
  showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
  const { calls, jobs } = open(fail({ code: 'disk-full', detail: '' }));
  expect(await calls['documents:save'](REQUEST)).toEqual(ok({ status: 'not-chosen' }));
  expect(jobs).toEqual([]);
  showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path.join(folder, 'a.docx') });
  expect(await calls['documents:save'](REQUEST)).toEqual(fail({ code: 'disk-full', detail: '' }));
});

it.each([
  ['a kind that there is not', { ...REQUEST, kind: 'khong-co' }],
  ['answers of another shape', { ...REQUEST, input: { unit: 1 } }],
  ['a campaign of no pack', { ...REQUEST, input: OTHER_CAMPAIGN }],
])('%s is refused before the user is asked for anything', async (_what, request) => {
  const { calls } = open();
  expect(await calls['documents:save'](request)).toMatchObject({ error: { code: 'invalid-input' } });
  expect(showSaveDialog).not.toHaveBeenCalled();
});

it('only what was written since the start is opened', async () => {
  expect((await open().calls['documents:open']({ id: crypto.randomUUID() })).ok).toBe(false);
  expect(openPath).not.toHaveBeenCalled();
});
