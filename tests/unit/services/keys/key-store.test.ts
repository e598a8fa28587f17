import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeKeyFile, encodeKeyFile } from '#services/keys/key-file.ts';
import { KEY_FILE_NAME, openKeyStore } from '#services/keys/key-store.ts';
import { createSealingKey } from '#services/keys/sealing-key.ts';
import type { SystemProtector } from '#services/keys/system-protector.ts';

const identity = {
  unitName: 'Trường Tiểu học Sao Mai',
  unitCode: 'HP-7',
  now: new Date('2026-11-22T00:00:00Z'),
};
const PASSPHRASE = 'Mật khẩu dài';

/** A protector that only turns the bytes around: enough to see whether it is used. */
function protector(settings: {
  readonly isAvailable: boolean;
  readonly isSameUser?: boolean;
}): SystemProtector {
  return {
    isAvailable: () => settings.isAvailable,
    protect: (bytes) => bytes.map((byte) => byte ^ 0xff),
    unprotect: (bytes) => {
      if (settings.isSameUser === false) throw new Error('cannot decrypt');
      return bytes.map((byte) => byte ^ 0xff);
    },
  };
}

/** Windows knows no such thing; there the folder of the user keeps others out. */
const OWNER_ONLY = process.platform === 'win32' ? 0o666 : 0o600;

let folder = '';
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'key-store-')), 'keys');
});
afterEach(async () => {
  await rm(path.dirname(folder), { recursive: true });
});

const keyFile = () => path.join(folder, KEY_FILE_NAME);

describe('the key store', () => {
  it('says that there is no key yet', async () => {
    expect(await openKeyStore(folder, protector({ isAvailable: true })).describe()).toEqual({
      status: 'none',
      canProtectWithSystem: true,
    });
    expect(await openKeyStore(folder, protector({ isAvailable: false })).unlock(null)).toMatchObject({
      error: { code: 'file-not-found' },
    });
  });

  it('makes a key that the operating system protects and opens it again', async () => {
    const store = openKeyStore(folder, protector({ isAvailable: true }));
    const created = await store.create({ ...identity, passphrase: null });
    expect(created.ok).toBe(true);
    const opened = await store.unlock(null);
    expect(opened.ok && opened.value.fingerprint).toBe(created.ok && created.value.fingerprint);
    expect(await store.describe()).toEqual({
      status: 'present',
      fingerprint: created.ok && created.value.fingerprint,
      unitName: 'Trường Tiểu học Sao Mai',
      isPassphraseNeeded: false,
    });
    expect((await stat(keyFile())).mode & 0o777).toBe(OWNER_ONLY);
  });

  it('asks for a passphrase where the system cannot protect, and takes it in either Unicode form', async () => {
    const store = openKeyStore(folder, protector({ isAvailable: false }));
    expect(await store.create({ ...identity, passphrase: null })).toMatchObject({
      error: { code: 'key-protection-unavailable' },
    });
    expect(await store.create({ ...identity, passphrase: 'ngắn' })).toMatchObject({
      error: { code: 'passphrase-too-short' },
    });
    expect((await store.create({ ...identity, passphrase: PASSPHRASE })).ok).toBe(true);
    expect(await store.describe()).toMatchObject({ status: 'present', isPassphraseNeeded: true });
    expect(await store.unlock(null)).toMatchObject({ error: { code: 'passphrase-needed' } });
    expect(await store.unlock('Mật khẩu khác')).toMatchObject({ error: { code: 'passphrase-wrong' } });
    expect((await store.unlock(PASSPHRASE.normalize('NFD'))).ok).toBe(true);
  });

  it('never overwrites a key', async () => {
    const store = openKeyStore(folder, protector({ isAvailable: true }));
    await store.create({ ...identity, passphrase: null });
    const before = await readFile(keyFile());
    expect(await store.create({ ...identity, passphrase: null })).toMatchObject({
      error: { code: 'file-exists' },
    });
    expect(await readFile(keyFile())).toEqual(before);
  });

  it('reports a key of another user or PC as damaged, and one that cannot be opened now as unavailable', async () => {
    await openKeyStore(folder, protector({ isAvailable: true })).create({ ...identity, passphrase: null });
    const elsewhere = openKeyStore(folder, protector({ isAvailable: true, isSameUser: false }));
    expect(await elsewhere.unlock(null)).toMatchObject({ error: { code: 'key-file-damaged' } });
    expect(await elsewhere.describe()).toEqual({ status: 'damaged' });
    const now = openKeyStore(folder, protector({ isAvailable: false }));
    expect(await now.describe()).toMatchObject({ status: 'present', isPassphraseNeeded: false });
    expect(await now.unlock(null)).toMatchObject({ error: { code: 'key-protection-unavailable' } });
  });

  it('puts a damaged key aside without deleting it, and then makes a new one', async () => {
    const store = openKeyStore(folder, protector({ isAvailable: true }));
    await store.create({ ...identity, passphrase: null });
    await writeFile(keyFile(), 'rotten');
    expect(await store.describe()).toEqual({ status: 'damaged' });
    expect(await store.unlock(null)).toMatchObject({ error: { code: 'key-file-damaged' } });
    await store.putAside(new Date('2026-11-22T01:02:03.004Z'));
    expect(await readdir(folder)).toEqual(['khoa-niem-phong.cu-20261122010203004.json']);
    expect((await store.create({ ...identity, passphrase: null })).ok).toBe(true);
  });
});

describe('a forgotten passphrase', () => {
  it('is overcome by a new key; the old one is kept aside and still opens', async () => {
    const store = openKeyStore(folder, protector({ isAvailable: false }));
    const old = await store.create({ ...identity, passphrase: PASSPHRASE });
    await store.putAside(new Date('2026-11-22T01:02:03.004Z'));
    expect(await store.describe()).toEqual({ status: 'none', canProtectWithSystem: false });
    const fresh = await store.create({ ...identity, passphrase: 'một mật khẩu khác' });
    expect(fresh.ok && old.ok && fresh.value.fingerprint !== old.value.fingerprint).toBe(true);
    await rename(path.join(folder, 'khoa-niem-phong.cu-20261122010203004.json'), keyFile());
    expect((await store.unlock(PASSPHRASE)).ok).toBe(true);
  });
});

describe('a key file', () => {
  it('shows whose it is without its passphrase', async () => {
    const key = await createSealingKey(identity);
    const content = await encodeKeyFile(key, { kind: 'passphrase', passphrase: PASSPHRASE });
    const locked = content.ok ? decodeKeyFile(Buffer.from(content.value)) : content;
    expect(locked).toMatchObject({
      ok: true,
      value: { fingerprint: key.fingerprint, unitName: 'Trường Tiểu học Sao Mai', protectedBy: 'passphrase' },
    });
  });

  it('is damaged when any of its characters is another one', async () => {
    const key = await createSealingKey(identity);
    const content = await encodeKeyFile(key, { kind: 'system', protector: protector({ isAvailable: true }) });
    const text = content.ok ? content.value : '';
    const positions = Array.from({ length: 200 }, (_, index) =>
      Math.floor((index * (text.length - 2)) / 200),
    );
    for (const position of positions) {
      const other = text[position] === 'A' ? 'B' : 'A';
      const rotten = text.slice(0, position) + other + text.slice(position + 1);
      if (isSameJson(rotten, text)) continue;
      expect(decodeKeyFile(Buffer.from(rotten)), `position ${String(position)}`).toMatchObject({
        error: { code: 'key-file-damaged' },
      });
    }
  });

  it('may not ask for more memory than a PC has', async () => {
    const content = await encodeKeyFile(await createSealingKey(identity), {
      kind: 'passphrase',
      passphrase: PASSPHRASE,
    });
    const greedy = (content.ok ? content.value : '').replace('"N": 131072', '"N": 1073741824');
    expect(greedy).toContain('1073741824');
    expect(decodeKeyFile(Buffer.from(greedy))).toMatchObject({ error: { code: 'key-file-damaged' } });
    expect(decodeKeyFile(Buffer.alloc(1_000_000, 0x20))).toMatchObject({
      error: { code: 'key-file-damaged' },
    });
  });
});

function isSameJson(one: string, other: string): boolean {
  try {
    return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));
  } catch {
    return false;
  }
}
