import type { KeyStore } from '#services/keys/key-store.ts';
import { exportSealingKey } from '#services/keys/sealing-key.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { UnitProfile } from '#shared/unit/unit-profile.ts';
import type { JobInput } from '#workers/file-worker-messages.ts';
import type { RunWorkerJob } from '../workers/run-worker-job.ts';
import { obtainKey } from './obtain-key.ts';

const EXAMINE_LIMIT_MS = 60_000;

/** What protects the report that is about to be made. */
interface Signer {
  readonly form: 'sealed' | 'signed' | 'unsigned';
  readonly key: JobInput<'export-report'>['key'];
  /** Empty for an unsigned file. */
  readonly fingerprint: string;
  /** As a certificate tells it; empty without one. */
  readonly signerName: string;
}

/**
 * The unit's key, nothing, or the certificate file that the page gave for this one export. A worker looks into the file
 * before the user is asked where to save; the key in it never comes to main.
 */
export async function obtainSigner(
  { form = { kind: 'sealed' }, passphrase }: CallInput<'report:export'>,
  unit: UnitProfile,
  { keyStore, runJob }: { readonly keyStore: KeyStore; readonly runJob: RunWorkerJob },
  now: Date,
): Promise<Result<Signer, Failure>> {
  switch (form.kind) {
    case 'unsigned':
      return ok({ form: 'unsigned', key: { kind: 'none' }, fingerprint: '', signerName: '' });
    case 'signed': {
      const file = { content: form.certificate, passphrase: form.passphrase };
      const facts = await runJob('examine-certificate', { ...file, now }, { timeLimitMs: EXAMINE_LIMIT_MS });
      return facts.ok ? ok({ form: 'signed', key: { kind: 'certificate', ...file }, ...facts.value }) : facts;
    }
    case 'sealed': {
      const key = await obtainKey(keyStore, { unitName: unit.name, unitCode: unit.code, now }, passphrase);
      if (!key.ok) return key;
      const { fingerprint } = key.value;
      const material = await exportSealingKey(key.value);
      return ok({ form: 'sealed', key: { kind: 'seal', ...material }, fingerprint, signerName: '' });
    }
  }
}
