import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskInMain, UNREAD } from '#tests/support/desk-in-main.ts';
import { CAMPAIGN } from '#tests/support/received-files.ts';

const { showSaveDialog, showOpenDialog } = vi.hoisted(() => ({
  showSaveDialog: vi.fn<() => Promise<unknown>>(),
  showOpenDialog: vi.fn<() => Promise<unknown>>(),
}));
vi.mock('electron', () => ({
  dialog: { showSaveDialog, showOpenDialog },
  shell: {},
  app: { getVersion: () => '0.0.0' },
}));

let folder: string;
const at = (...names: readonly string[]) => path.join(folder, ...names);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'desk-sealed-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function savesTo(filePath: string): void {
  showSaveDialog.mockResolvedValue({ canceled: false, filePath });
}

describe('the sealed report of the desk', () => {
  const order = {
    campaign: CAMPAIGN,
    deadline: null,
    decisions: [],
    lowerDesks: [],
    deskName: 'Phòng Mẫu',
    madeBy: 'Lê Thị Mẫu',
    passphrase: 'mật khẩu mẫu',
  };

  it('is made from what was read last, goes where the user wants, and not among what was received', async () => {
    const { handlers, jobs } = deskInMain(folder);
    showOpenDialog.mockResolvedValue({ filePaths: [at('nhan')] });
    await handlers['desk:add-folder']({});
    expect(await handlers['desk:save-sealed-summary'](order)).toMatchObject({
      error: { code: 'invalid-input' },
    });
    await handlers['desk:read']({ receipts: [] });
    savesTo(at('nhan', 'a.pdf'));
    expect(await handlers['desk:save-sealed-summary'](order)).toMatchObject({
      error: { code: 'target-among-received' },
    });
    expect(jobs.map(({ name }) => name)).not.toContain('write-sealed-summary');
    savesTo(at('a.pdf'));
    expect(await handlers['desk:save-sealed-summary'](order)).toMatchObject({
      value: { status: 'saved', fileName: 'a.pdf', unreadCount: UNREAD.length },
    });
    const { name, input } = jobs.at(-1) ?? {};
    expect(name).toBe('write-sealed-summary');
    expect(input).toMatchObject({ targetPath: at('a.pdf'), madeBy: 'Lê Thị Mẫu', unread: UNREAD });
    expect(input).not.toHaveProperty('passphrase');
    expect(input?.['judged']).toHaveLength(1);
  });

  it('is sealed under no wrong passphrase', async () => {
    const { handlers, jobs } = deskInMain(folder);
    await handlers['desk:read']({ receipts: [] });
    savesTo(at('a.pdf'));
    await handlers['desk:save-sealed-summary'](order);
    expect(await handlers['desk:save-sealed-summary']({ ...order, passphrase: 'khác mẫu' })).toMatchObject({
      error: { code: 'passphrase-wrong' },
    });
    expect(jobs.filter(({ name }) => name === 'write-sealed-summary')).toHaveLength(1);
  });
});
