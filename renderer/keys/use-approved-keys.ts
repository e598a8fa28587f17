import { useEffect, useMemo, useState } from 'react';
import { create } from 'zustand';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type ApprovedKey, unitTableOf } from '#shared/keys/approved-keys.ts';
import { knownKeys } from '#shared/keys/unit-keys.ts';
import { signerVerdict } from '#shared/report/signer-verdict.ts';
import type { Verification } from '#shared/report/verification.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { noteWithdrawn } from '#renderer/storage/withdrawn-keys.ts';

/** What is approved: a key for a unit. */
export type NewApproval = Omit<ApprovedKey, 'approvedAt'>;

/** Counts the changes that were not made through `useApprovedKeys`. */
const useOtherChanges = create<{ readonly count: number }>(() => ({ count: 0 }));

/** Has every screen read the approved keys anew. */
export function rereadApprovedKeys(): void {
  useOtherChanges.setState(({ count }) => ({ count: count + 1 }));
}

/** The approved keys, how to change them, and what they make of a file that was checked before. */
export function useApprovedKeys() {
  const [keys, setKeys] = useState<readonly ApprovedKey[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const take = (result: Result<readonly ApprovedKey[], Failure>) => {
    setFailure(result.ok ? undefined : result.error);
    if (result.ok) setKeys(result.value);
  };
  const { count } = useOtherChanges();
  useEffect(() => {
    void call('keys:list-approved', {}).then(take);
  }, [count]);
  const known = useMemo(() => knownKeys(unitTableOf(keys)), [keys]);
  return {
    keys,
    failure,
    approve: async (key: NewApproval) => {
      take(await call('keys:approve', key));
    },
    withdraw: async (fingerprint: string) => {
      // noted first: after a sudden end between the two, the file of a colleague must not bring the key back unasked
      const forget = await noteWithdrawn(fingerprint);
      const withdrawn = await call('keys:withdraw', { fingerprint });
      take(withdrawn);
      if (!withdrawn.ok) await forget();
    },
    rejudge: (verification: Verification): Verification => {
      const { integrity, signatures, report } = verification;
      if (report === null) return verification;
      const signed = { isIntact: integrity.status === 'intact', signatures, unit: report.input.unit };
      return { ...verification, signer: signerVerdict(signed, known) };
    },
  };
}
