import { knownKeys } from '#shared/keys/unit-keys.ts';
import type { DecryptionAtHand } from '#services/keys/decryption-key.ts';
import type { VerifyOptions } from '#services/report/verify/verify-report-file.ts';
import type { JobData } from './file-worker-messages.ts';

type Known = Pick<JobData<'verify-report'>, 'directives' | 'units' | 'issuers'> &
  Partial<Pick<JobData<'verify-received'>, 'decryption'>>;

/** What files are held against. A list of issuers that main has examined and that is unsound all the same is a bug. */
export async function verifyOptions({
  directives,
  units,
  issuers,
  decryption = { status: 'none' },
}: Known): Promise<VerifyOptions> {
  const { knownIssuers } = await import('#services/keys/known-issuers.ts');
  const known = knownIssuers(issuers);
  if (!known.ok) throw new Error(known.error);
  return {
    directives,
    keys: knownKeys(units),
    issuers: known.value,
    decryption: await openDecryption(decryption),
  };
}

/** The key for encrypted files as the services take it; one that main has sent and that cannot be used is a bug. */
export async function openDecryption(material: NonNullable<Known['decryption']>): Promise<DecryptionAtHand> {
  if (material.status !== 'ready') return material;
  const { importDecryptionKey } = await import('#services/keys/decryption-key.ts');
  const key = await importDecryptionKey(material);
  if (key === null) throw new Error('main sent a key that cannot be used');
  return { status: 'ready', key };
}
