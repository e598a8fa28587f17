import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { evidenceHandlers } from '#main/ipc/evidence.handlers.ts';
import { fail, ok } from '#shared/base/result.ts';
import { EVIDENCE_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';

const { showOpenDialog, openPath } = vi.hoisted(() => ({
  showOpenDialog: vi.fn<() => Promise<unknown>>(),
  openPath: vi.fn<() => Promise<string>>(),
}));
vi.mock('electron', () => ({ dialog: { showOpenDialog }, shell: { openPath } }));

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evidence-'));
  openPath.mockReset();
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const STORED = { file: `${'a'.repeat(64)}.jpg`, mediaType: 'image/jpeg', sizeBytes: 3 };

/** Handlers whose worker takes everything in but `hong.jpg`, and how many it had at once. */
function open() {
  let running = 0;
  const most = { atOnce: 0 };
  const runJob = async (_name: string, { originalName }: { readonly originalName: string }) => {
    running += 1;
    most.atOnce = Math.max(most.atOnce, running);
    await Promise.resolve();
    running -= 1;
    return originalName === 'hong.jpg' ? fail({ code: 'evidence-damaged', detail: '' }) : ok(STORED);
  };
  const folders = { evidence: folder } as never;
  return { most, calls: evidenceHandlers({ window: {} as never, folders, runJob: runJob as never }) };
}

it('of several chosen files each is told for itself; one that cannot be taken in stops none', async () => {
  await writeFile(at('mot.jpg'), 'ảnh');
  await writeFile(at('hong.jpg'), 'ảnh');
  await writeFile(at('to.jpg'), new Uint8Array(EVIDENCE_FILE_LIMIT_BYTES + 1));
  const files = ['mot.jpg', 'hong.jpg', 'to.jpg', 'khong-co.jpg'];
  showOpenDialog.mockResolvedValue({ filePaths: files.map(at) });
  const chosen = await open().calls['evidence:choose']({});
  const told = chosen.ok
    ? chosen.value.map((one) => (one.status === 'refused' ? one.failure.code : one.status))
    : [];
  expect(told).toEqual(['stored', 'evidence-damaged', 'evidence-too-large', 'file-not-found']);
});

it('files that come at once are decoded one after the other', async () => {
  const { calls, most } = open();
  const content = new Uint8Array(3);
  const names = ['mot.jpg', 'hai.jpg', 'ba.jpg'];
  await Promise.all(names.map((originalName) => calls['evidence:add']({ originalName, content })));
  expect(most.atOnce).toBe(1);
});

it('a file that is no longer there is not opened', async () => {
  const opened = await open().calls['evidence:open']({ file: STORED.file });
  expect(opened.ok).toBe(false);
  expect(openPath).not.toHaveBeenCalled();
});
