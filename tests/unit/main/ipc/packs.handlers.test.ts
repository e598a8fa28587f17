import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packsHandlers } from '#main/ipc/packs.handlers.ts';
import { noProtector } from '#main/security/system-protector.ts';
import { openKeyStore } from '#services/keys/key-store.ts';
import { openPackShelf, type PackShelf } from '#services/packs/pack-shelf.ts';
import { readPackFile } from '#services/packs/read-pack-file.ts';
import { fail, ok } from '#shared/base/result.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { sampleDirectiveJson } from '#tests/support/sample-directive.ts';

const { showSaveDialog, showOpenDialog } = vi.hoisted(() => ({
  showSaveDialog: vi.fn<() => Promise<unknown>>(),
  showOpenDialog: vi.fn<() => Promise<unknown>>(),
}));
vi.mock('electron', () => ({ dialog: { showSaveDialog, showOpenDialog }, shell: {} }));

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packs-'));
  showSaveDialog.mockReset();
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const PASSPHRASE = 'kỳ thi mẫu 2027';
const bytesOf = (value: unknown) => Uint8Array.from(Buffer.from(JSON.stringify(value)));

function handlers(changes: Partial<PackShelf> = {}) {
  return packsHandlers({
    window: {} as never,
    folders: { documents: folder } as never,
    keyStore: openKeyStore(at('khoa'), noProtector),
    packs: { ...openPackShelf(at('bo-tieu-chi'), () => Promise.resolve(builtInDirectives)), ...changes },
    runJob: (async (_name: string, { content }: { readonly content: Uint8Array }) =>
      ok(await readPackFile(content))) as never,
  });
}

describe('a pack from outside', () => {
  const examined = async (calls: ReturnType<typeof handlers>) => {
    const content = bytesOf(sampleDirectiveJson());
    const verdict = await calls['packs:examine-bytes']({ fileName: 'mau.json', content });
    if (!verdict.ok || verdict.value.status !== 'acceptable') throw new Error(JSON.stringify(verdict));
    return verdict.value.pack.fileSha256;
  };

  it('is kept when the user says so, and only the one that was shown', async () => {
    const calls = handlers();
    const fileSha256 = await examined(calls);
    expect(await calls['packs:adopt']({ fileSha256: 'f'.repeat(64) })).toMatchObject({ ok: false });
    expect(await calls['packs:adopt']({ fileSha256 })).toEqual(ok({ id: 'cong-van-mau' }));
    expect(await calls['packs:list']({})).toMatchObject({ value: { packs: [{ fileSha256 }] } });
  });

  it('is looked at when it is chosen, and nothing happens when none is', async () => {
    await writeFile(at('mau.json'), bytesOf(sampleDirectiveJson()));
    const calls = handlers();
    showOpenDialog.mockResolvedValueOnce({ filePaths: [] });
    expect(await calls['packs:choose']({})).toEqual(ok({ status: 'not-chosen' }));
    showOpenDialog.mockResolvedValueOnce({ filePaths: [at('mau.json')] });
    expect(await calls['packs:choose']({})).toMatchObject({
      value: { status: 'acceptable', fileName: 'mau.json' },
    });
    showOpenDialog.mockResolvedValueOnce({ filePaths: [at('khong-co.json')] });
    expect(await calls['packs:choose']({})).toMatchObject({ error: { code: 'file-not-found' } });
  });

  it('that the disk does not take is not called kept', async () => {
    const calls = handlers({ put: () => Promise.resolve(fail({ code: 'disk-full', detail: '' })) });
    const fileSha256 = await examined(calls);
    expect(await calls['packs:adopt']({ fileSha256 })).toEqual(fail({ code: 'disk-full', detail: '' }));
  });
});

describe('a pack that was made here', () => {
  const content = bytesOf(sampleDirectiveJson());
  const signing = { name: 'Sở mẫu', passphrase: PASSPHRASE };

  it('is signed with the key of this PC, read back, and told with both of its codes', async () => {
    showSaveDialog.mockResolvedValue({ canceled: false, filePath: at('dot-mau') });
    const saved = await handlers()['packs:save-made']({ content, signing });
    const reading = await readPackFile(await readFile(at('dot-mau.json')));
    expect(reading).toMatchObject({ status: 'sound', pack: { signer: { name: 'Sở mẫu' } } });
    const { packSha256, signer } =
      reading.status === 'sound' ? reading.pack : { packSha256: '', signer: null };
    expect(saved).toMatchObject({ value: { status: 'saved', fileName: 'dot-mau.json', packSha256, signer } });
  });

  it('is saved as it is where nobody signs', async () => {
    showSaveDialog.mockResolvedValue({ canceled: false, filePath: at('dot-mau.json') });
    const saved = await handlers()['packs:save-made']({ content, signing: null });
    expect(saved).toMatchObject({ value: { status: 'saved', signer: null } });
    expect(await readFile(at('dot-mau.json'))).toEqual(Buffer.from(content));
  });

  it.each([
    ['faulty', { ...sampleDirectiveJson(), title: '' }],
    [
      'of the name of one that comes with the app',
      { ...sampleDirectiveJson(), id: builtInDirectives[0]?.id },
    ],
  ])('is refused without asking where to when it is %s', async (_what, pack) => {
    const saved = await handlers()['packs:save-made']({ content: bytesOf(pack), signing });
    expect(saved).toMatchObject({ value: { status: 'refused' } });
    expect(showSaveDialog).not.toHaveBeenCalled();
    expect(await readdir(folder)).toEqual([]);
  });

  it('asks for the right passphrase before it asks where to', async () => {
    showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
    const calls = handlers();
    expect(await calls['packs:save-made']({ content, signing })).toEqual(ok({ status: 'not-chosen' }));
    const wrong = await calls['packs:save-made']({
      content,
      signing: { ...signing, passphrase: 'sai mật khẩu' },
    });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'passphrase-wrong' } });
    expect(showSaveDialog).toHaveBeenCalledOnce();
  });

  it('leaves nothing behind where the disk refuses it', async () => {
    await writeFile(at('chan'), '');
    showSaveDialog.mockResolvedValue({ canceled: false, filePath: path.join(at('chan'), 'dot-mau.json') });
    expect((await handlers()['packs:save-made']({ content, signing: null })).ok).toBe(false);
    expect(await readdir(folder)).toEqual(['chan']);
  });
});
