import type { KeyStore } from '#services/keys/key-store.ts';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { UnitProfile } from '#shared/unit/unit-profile.ts';

/** The unit's key: the one on this PC, or, for the first export, a new one. */
export async function obtainKey(
  keyStore: KeyStore,
  unit: UnitProfile,
  passphrase: string | null,
  now: Date,
): Promise<Result<SealingKey, Failure>> {
  const unlocked = await keyStore.unlock(passphrase);
  if (unlocked.ok || unlocked.error.code !== 'file-not-found') return unlocked;
  return keyStore.create({ unitName: unit.name, unitCode: unit.code, passphrase, now });
}
