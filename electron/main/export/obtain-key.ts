import type { KeyStore } from '#services/keys/key-store.ts';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import type { UnitIdentity } from '#services/keys/unit-certificates.ts';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';

/** The key of this PC, or, where there is none yet, a new one in the given name. */
export async function obtainKey(
  keyStore: KeyStore,
  identity: UnitIdentity,
  passphrase: string | null,
): Promise<Result<SealingKey, Failure>> {
  const unlocked = await keyStore.unlock(passphrase);
  if (unlocked.ok || unlocked.error.code !== 'file-not-found') return unlocked;
  return keyStore.create({ ...identity, passphrase });
}
