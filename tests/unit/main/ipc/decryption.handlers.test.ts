import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { decryptionHandlers } from '#main/ipc/decryption.handlers.ts';
import { openDecryptionKeyStore } from '#services/keys/decryption-key-store.ts';
import type { SystemProtector } from '#services/keys/system-protector.ts';
import { ok } from '#shared/base/result.ts';

const { showSaveDialog, showOpenDialog } = vi.hoisted(() => ({
  showSaveDialog: vi.fn<() => Promise<unknown>>(),
  showOpenDialog: vi.fn<() => Promise<unknown>>(),
}));
vi.mock('electron', () => ({ dialog: { showSaveDialog, showOpenDialog }, shell: {} }));

const PASSPHRASE = 'bản sao cất ở két';
/** A system that keeps secrets for one PC. */
const protectorOf = (pc: number): SystemProtector => ({
  isAvailable: () => true,
  protect: (secret) => secret.map((byte) => byte ^ pc),
  unprotect: (secret) => secret.map((byte) => byte ^ pc),
});

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'decryption-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function pc(name: string, number: number) {
  return decryptionHandlers({
    window: {} as never,
    folders: { documents: folder } as never,
    decryptionKeys: openDecryptionKeyStore(at(name), protectorOf(number)),
  });
}

it('a key is made, saved as a copy under a passphrase, and brought back from it on another PC', async () => {
  const first = pc('may-mot', 1);
  const created = await first['decryption:create']({ name: 'Phòng Mẫu', passphrase: null });
  expect(created).toMatchObject({ value: { status: 'present', holderName: 'Phòng Mẫu', isLocked: false } });
  showSaveDialog.mockResolvedValue({ canceled: false, filePath: at('ban-sao') });
  expect(await first['decryption:save-copy']({ passphrase: PASSPHRASE })).toMatchObject({
    value: { status: 'saved', fileName: 'ban-sao.json', folder },
  });
  const second = pc('may-hai', 2);
  showOpenDialog.mockResolvedValue({ filePaths: [at('ban-sao.json')] });
  expect(await second['decryption:take-copy']({ passphrase: PASSPHRASE })).toEqual(
    ok({ status: 'taken', state: created.ok ? created.value : null }),
  );
});

it('a file that is no copy changes nothing, and neither does who gives up', async () => {
  const { 'decryption:take-copy': take, 'decryption:save-copy': save } = pc('may-mot', 1);
  await writeFile(at('khac.json'), '{}');
  showOpenDialog.mockResolvedValue({ filePaths: [at('khac.json')] });
  expect(await take({ passphrase: PASSPHRASE })).toMatchObject({ error: { code: 'decryption-key-damaged' } });
  showOpenDialog.mockResolvedValue({ filePaths: [] });
  expect(await take({ passphrase: PASSPHRASE })).toEqual(ok({ status: 'not-chosen' }));
  expect(await save({ passphrase: PASSPHRASE })).toMatchObject({ error: { code: 'passphrase-needed' } });
  expect(await readdir(folder)).toEqual(['khac.json']);
});

it('a key is put aside, never deleted', async () => {
  const { 'decryption:create': create, 'decryption:put-aside': putAside } = pc('may-mot', 1);
  expect(await putAside({})).toMatchObject({ value: { status: 'none' } });
  await create({ name: 'Phòng Mẫu', passphrase: null });
  expect(await putAside({})).toMatchObject({ value: { status: 'none' } });
  const [kept = ''] = await readdir(at('may-mot'));
  expect(await readFile(path.join(at('may-mot'), kept), 'utf8')).toContain('tu-kiem-attt/decryption-key');
});
