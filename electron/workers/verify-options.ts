import { knownKeys } from '#shared/keys/unit-keys.ts';
import type { VerifyOptions } from '#services/report/verify/verify-report-file.ts';
import type { JobData } from './file-worker-messages.ts';

/** What files are held against. A list of issuers that main has examined and that is unsound all the same is a bug. */
export async function verifyOptions({
  directives,
  units,
  issuers,
}: Pick<JobData<'verify-report'>, 'directives' | 'units' | 'issuers'>): Promise<VerifyOptions> {
  const { knownIssuers } = await import('#services/keys/known-issuers.ts');
  const known = knownIssuers(issuers);
  if (!known.ok) throw new Error(known.error);
  return { directives, keys: knownKeys(units), issuers: known.value };
}
