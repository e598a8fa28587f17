import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { decodeKeyFile, encodeKeyFile, type LockedKey } from './key-file.ts';
import { protectionFor } from './locked-private-key.ts';
import { createSealingKey, type SealingKey } from './sealing-key.ts';
import type { SystemProtector } from './system-protector.ts';
import type { UnitIdentity } from './unit-certificates.ts';
import { writeNewKeyFile } from './write-key-file.ts';
import type { KeyState } from '#shared/keys/key-state.ts';

/** The name of the key file in its folder. */
export const KEY_FILE_NAME = 'khoa-niem-phong.json';

/** Where the app keeps the unit's sealing key. */
export interface KeyStore {
  /** What is there; whether a passphrase is right is not known yet. */
  readonly describe: () => Promise<KeyState>;
  /**
   * The key. `passphrase` is used only for a key under a passphrase. Fails with `file-not-found`, `passphrase-needed`,
   * `passphrase-wrong`, `key-protection-unavailable` or `key-file-damaged`.
   */
  readonly unlock: (passphrase: string | null) => Promise<Result<SealingKey, Failure>>;
  /**
   * Makes a key and keeps it: under the passphrase, or, without one, protected by the operating system. Fails with
   * `file-exists` when there is a key already, `passphrase-too-short`, `key-protection-unavailable`, or as writing
   * fails.
   */
  readonly create: (
    identity: UnitIdentity & { readonly passphrase: string | null },
  ) => Promise<Result<SealingKey, Failure>>;
  /** Renames the key file, damaged or of no more use, so that `create` can make a new key; nothing is ever deleted. */
  readonly putAside: (now: Date) => Promise<void>;
}

/** The key store in a folder, which need not exist yet. */
export function openKeyStore(folder: string, protector: SystemProtector): KeyStore {
  const file = path.join(folder, KEY_FILE_NAME);
  return {
    describe: () => describe(file, protector),
    unlock: (passphrase) => unlock(file, protector, passphrase),
    create: async ({ passphrase, ...identity }) => {
      const key = await createSealingKey(identity);
      const content = await encodeKeyFile(key, protectionFor(passphrase, protector));
      if (!content.ok) return content;
      const written = await writeNewKeyFile(file, content.value);
      return written.ok ? ok(key) : written;
    },
    putAside: (now) => putAside(file, now),
  };
}

async function describe(file: string, protector: SystemProtector): Promise<KeyState> {
  const locked = await readKeyFile(file);
  if (!locked.ok) {
    return locked.error.code === 'key-file-damaged'
      ? { status: 'damaged' }
      : { status: 'none', canProtectWithSystem: protector.isAvailable() };
  }
  const { fingerprint, unitName, protectedBy } = locked.value;
  if (protectedBy === 'passphrase')
    return { status: 'present', fingerprint, unitName, isPassphraseNeeded: true };
  // a key that was protected for another user or on another PC looks whole and is lost
  const unlocked = await locked.value.unlock({ kind: 'system', protector });
  return !unlocked.ok && unlocked.error.code === 'key-file-damaged'
    ? { status: 'damaged' }
    : { status: 'present', fingerprint, unitName, isPassphraseNeeded: false };
}

async function unlock(
  file: string,
  protector: SystemProtector,
  passphrase: string | null,
): Promise<Result<SealingKey, Failure>> {
  const locked = await readKeyFile(file);
  if (!locked.ok) return locked;
  if (locked.value.protectedBy === 'system') return locked.value.unlock({ kind: 'system', protector });
  if (passphrase === null) return fail({ code: 'passphrase-needed', detail: '' });
  return locked.value.unlock({ kind: 'passphrase', passphrase });
}

async function readKeyFile(file: string): Promise<Result<LockedKey, Failure>> {
  try {
    return decodeKeyFile(await readFile(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return fail({ code: 'file-not-found', detail: path.basename(file) });
    }
    throw error;
  }
}

async function putAside(file: string, now: Date): Promise<void> {
  const stamp = now.toISOString().replace(/[^0-9]/gu, '');
  await rename(file, path.join(path.dirname(file), `khoa-niem-phong.cu-${stamp}.json`));
}
