import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DECRYPTION_KEY_FILE_NAME, openDecryptionKeyStore } from '#services/keys/decryption-key-store.ts';
import type { SystemProtector } from '#services/keys/system-protector.ts';

const IDENTITY = { unitName: 'Phòng Văn hóa Mẫu', unitCode: '', now: new Date('2026-11-22T00:00:00Z') };
const PASSPHRASE = 'Mật khẩu dài';
const COPY_PASSPHRASE = 'bản sao cất ở két';
const OWNER_ONLY = process.platform === 'win32' ? 0o666 : 0o600;

/** A protector that only turns the bytes around. */
function protector(isAvailable: boolean, isSameUser = true): SystemProtector {
  const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff);
  return {
    isAvailable: () => isAvailable,
    protect: turn,
    unprotect: (bytes) => {
      if (!isSameUser) throw new Error('cannot decrypt');
      return turn(bytes);
    },
  };
}

let parent: string;
const at = (...names: readonly string[]) => path.join(parent, ...names);

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'decryption-key-'));
});

afterEach(async () => {
  await rm(parent, { recursive: true });
});

describe('the key for encrypted reports', () => {
  it('is there when it was made, and is never overwritten', async () => {
    const store = openDecryptionKeyStore(at('khoa'), protector(true));
    expect(await store.describe()).toEqual({ status: 'none', canProtectWithSystem: true });
    expect(await store.material()).toEqual({ status: 'none' });
    expect(await store.create({ ...IDENTITY, passphrase: null })).toMatchObject({ ok: true });
    expect(await store.describe()).toMatchObject({
      status: 'present',
      holderName: 'Phòng Văn hóa Mẫu',
      validTo: '2036-11-22T00:00:00.000Z',
      isLocked: false,
    });
    expect(await store.material()).toMatchObject({ status: 'ready' });
    expect((await stat(at('khoa', DECRYPTION_KEY_FILE_NAME))).mode & 0o777).toBe(OWNER_ONLY);
    expect(await store.create({ ...IDENTITY, passphrase: null })).toMatchObject({
      error: { code: 'file-exists' },
    });
    const later = openDecryptionKeyStore(at('khoa'), protector(true));
    expect(await later.material()).toEqual(await store.material());
  });

  it('under a passphrase waits for it after each start, and lives on in a copy', async () => {
    const made = openDecryptionKeyStore(at('khoa'), protector(false));
    expect(await made.create({ ...IDENTITY, passphrase: PASSPHRASE })).toMatchObject({ ok: true });
    const store = openDecryptionKeyStore(at('khoa'), protector(false));
    expect(await store.describe()).toMatchObject({ status: 'present', isLocked: true });
    expect(await store.material()).toEqual({ status: 'locked' });
    expect(await store.copyUnder(COPY_PASSPHRASE)).toMatchObject({ error: { code: 'passphrase-needed' } });
    expect(await store.unlock('Mật khẩu khác')).toMatchObject({ error: { code: 'passphrase-wrong' } });
    expect(await store.material()).toEqual({ status: 'locked' });
    expect(await store.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(await store.material()).toEqual(await made.material());

    const copy = await store.copyUnder(COPY_PASSPHRASE);
    const content = Buffer.from(copy.ok ? copy.value : '');
    const other = openDecryptionKeyStore(at('may-khac'), protector(false));
    expect(await other.takeCopy(content, COPY_PASSPHRASE)).toMatchObject({ ok: true });
    expect(await other.material()).toEqual(await made.material());
    expect(await store.takeCopy(content, COPY_PASSPHRASE)).toMatchObject({ error: { code: 'file-exists' } });
  });

  it('that is damaged, or was protected for somebody else, is put aside for a new one', async () => {
    await mkdir(at('khoa'));
    await writeFile(at('khoa', DECRYPTION_KEY_FILE_NAME), '{"format":"tu-kiem-attt/decryption-key"}');
    const store = openDecryptionKeyStore(at('khoa'), protector(true));
    expect(await store.describe()).toMatchObject({ status: 'damaged' });
    expect(await store.material()).toEqual({ status: 'none' });
    expect(await store.create({ ...IDENTITY, passphrase: null })).toMatchObject({ ok: true });
    const elsewhere = openDecryptionKeyStore(at('khoa'), protector(true, false));
    expect(await elsewhere.describe()).toMatchObject({ status: 'damaged' });
    expect((await elsewhere.create({ ...IDENTITY, passphrase: null })).ok).toBe(true);
    expect(await store.putAside()).toMatchObject({ ok: true });
    expect(await store.describe()).toMatchObject({ status: 'none' });
    expect(await readdir(at('khoa'))).toHaveLength(3);
  });

  it('is not taken from a file that is none, or was changed', async () => {
    const store = openDecryptionKeyStore(at('khoa'), protector(true));
    await store.create({ ...IDENTITY, passphrase: null });
    const bound = await readFile(at('khoa', DECRYPTION_KEY_FILE_NAME));
    const other = openDecryptionKeyStore(at('may-khac'), protector(true));
    const texts = ['', '{}', bound.toString(), bound.toString().replace('"version"', '"phiên bản"').slice(1)];
    for (const text of texts) {
      expect(await other.takeCopy(Buffer.from(text), COPY_PASSPHRASE)).toMatchObject({
        error: { code: 'decryption-key-damaged' },
      });
    }
  });
});
