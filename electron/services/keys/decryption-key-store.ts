import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { DecryptionKeyState } from '#shared/keys/decryption-key-state.ts';
import { isSystemError, writeFailure } from '../storage/file-failure.ts';
import { toBase64 } from './base64-text.ts';
import { createDecryptionKey } from './create-decryption-key.ts';
import type { DecryptionKeyMaterial } from './decryption-key.ts';
import { decodeDecryptionKey, encodeDecryptionKey, type LockedDecryptionKey } from './decryption-key-file.ts';
import { protectionFor } from './locked-private-key.ts';
import type { SystemProtector } from './system-protector.ts';
import type { UnitIdentity } from './unit-certificates.ts';
import { writeNewKeyFile } from './write-key-file.ts';

/** The name of the file of the decryption key, in the folder of the keys. */
export const DECRYPTION_KEY_FILE_NAME = 'khoa-giai-ma.json';

/** What a worker gets to open files with. */
export type DecryptionMaterial =
  { readonly status: 'none' | 'locked' } | ({ readonly status: 'ready' } & DecryptionKeyMaterial);

type Done = Promise<Result<void, Failure>>;

/** Where the desk keeps the key that opens reports which were encrypted for it. */
export interface DecryptionKeyStore {
  readonly describe: () => Promise<DecryptionKeyState>;
  /** The key as far as it can be used now. */
  readonly material: () => Promise<DecryptionMaterial>;
  /**
   * Makes a key and keeps it: under the passphrase, or, without one, protected by the operating system. A damaged file is
   * put aside. Fails with `file-exists`, `passphrase-too-short`, `key-protection-unavailable`, or as writing fails.
   */
  readonly create: (identity: UnitIdentity & { readonly passphrase: string | null }) => Done;
  /** Holds the key ready until the program ends. Fails with `file-not-found` or `passphrase-wrong`. */
  readonly unlock: (passphrase: string) => Done;
  /** A copy of the key under a passphrase of its own. Fails with `passphrase-needed` while it is locked, `passphrase-too-short`. */
  readonly copyUnder: (passphrase: string) => Promise<Result<string, Failure>>;
  /**
   * Keeps a copy as the key of this PC, under the passphrase that it has. Fails with `decryption-key-damaged`,
   * `passphrase-wrong`, `file-exists` when there is a key already, or as writing fails.
   */
  readonly takeCopy: (content: Uint8Array, passphrase: string) => Done;
  /** Renames the file, damaged or under a forgotten passphrase; nothing is ever deleted. Fails as writing does. */
  readonly putAside: () => Done;
}

/** The store in a folder, which need not exist yet. `now`: a clock, for the names of files that are put aside. */
export function openDecryptionKeyStore(
  folder: string,
  protector: SystemProtector,
  now: () => Date = () => new Date(),
): DecryptionKeyStore {
  const file = path.join(folder, DECRYPTION_KEY_FILE_NAME);
  let ready: DecryptionKeyMaterial | null = null;
  const read = () => readLocked(file);
  const putAside = async () => {
    ready = null;
    return renameAside(file, now());
  };
  const material = async (): Promise<DecryptionMaterial> => {
    const locked = await read();
    if (!locked.ok) {
      ready = null;
      return { status: 'none' };
    }
    if (!isOf(ready, locked.value)) ready = await withoutPassphrase(locked.value, protector);
    if (ready !== null) return { status: 'ready', ...ready };
    return { status: locked.value.protectedBy === 'passphrase' ? 'locked' : 'none' };
  };
  const describeNow = async () => describe(await read(), (await material()).status, protector);
  /** Writes a key file where there is none that can be used. */
  const keep = async (content: string, made: DecryptionKeyMaterial): Done => {
    const isDamaged = (await describeNow()).status === 'damaged';
    const moved = isDamaged ? await putAside() : ok(undefined);
    if (!moved.ok) return moved;
    const written = await writeNewKeyFile(file, content, decodeDecryptionKey);
    if (written.ok) ready = made;
    return written;
  };
  return {
    describe: describeNow,
    material,
    create: async ({ passphrase, ...identity }) => {
      const made = await createDecryptionKey(identity);
      const content = await encodeDecryptionKey(made, protectionFor(passphrase, protector));
      return content.ok ? keep(content.value, made) : content;
    },
    unlock: async (passphrase) => {
      const locked = await read();
      if (!locked.ok) return locked;
      // one that the system protects needs none
      if (locked.value.protectedBy === 'system') return ok(undefined);
      const unlocked = await locked.value.unlock({ kind: 'passphrase', passphrase });
      if (unlocked.ok) ready = unlocked.value;
      return unlocked.ok ? ok(undefined) : unlocked;
    },
    copyUnder: async (passphrase) => {
      const key = await material();
      if (key.status !== 'ready') return fail({ code: 'passphrase-needed', detail: key.status });
      return encodeDecryptionKey(key, { kind: 'passphrase', passphrase });
    },
    takeCopy: async (content, passphrase) => {
      const locked = decodeDecryptionKey(content);
      if (!locked.ok) return locked;
      if (locked.value.protectedBy !== 'passphrase')
        return fail({ code: 'decryption-key-damaged', detail: 'bound to another PC' });
      const unlocked = await locked.value.unlock({ kind: 'passphrase', passphrase });
      return unlocked.ok ? keep(Buffer.from(content).toString('utf8'), unlocked.value) : unlocked;
    },
    putAside,
  };
}

/** The file may have come anew from a backup. */
function isOf(ready: DecryptionKeyMaterial | null, { certificate }: LockedDecryptionKey): boolean {
  return ready !== null && Buffer.compare(ready.certificate, certificate) === 0;
}

/** The key that the system protects; `null` for any other, or when the system refuses. */
async function withoutPassphrase(
  locked: LockedDecryptionKey,
  protector: SystemProtector,
): Promise<DecryptionKeyMaterial | null> {
  if (locked.protectedBy === 'passphrase') return null;
  const unlocked = await locked.unlock({ kind: 'system', protector });
  return unlocked.ok ? unlocked.value : null;
}

function describe(
  locked: Result<LockedDecryptionKey, Failure>,
  status: DecryptionMaterial['status'],
  protector: SystemProtector,
): DecryptionKeyState {
  const canProtectWithSystem = protector.isAvailable();
  if (!locked.ok) {
    const isDamaged = locked.error.code === 'decryption-key-damaged';
    return { status: isDamaged ? 'damaged' : 'none', canProtectWithSystem };
  }
  // a key that was protected for another user or on another PC looks whole and is lost
  if (status === 'none') return { status: 'damaged', canProtectWithSystem };
  const { fingerprint, holderName, validTo, certificate } = locked.value;
  return {
    status: 'present',
    fingerprint,
    holderName,
    validTo: validTo.toISOString(),
    certificate: toBase64(certificate),
    isLocked: status === 'locked',
  };
}

async function readLocked(file: string): Promise<Result<LockedDecryptionKey, Failure>> {
  try {
    return decodeDecryptionKey(await readFile(file));
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT')
      return fail({ code: 'file-not-found', detail: path.basename(file) });
    throw error;
  }
}

async function renameAside(file: string, now: Date): Done {
  const stamp = now.toISOString().replace(/[^0-9]/gu, '');
  try {
    await rename(file, path.join(path.dirname(file), `khoa-giai-ma.cu-${stamp}.json`));
    return ok(undefined);
  } catch (error) {
    const failure = writeFailure(error, 'rename');
    if (failure === null) throw error;
    return fail(failure);
  }
}
