import { useEffect, useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { IssuersAtHand } from '#shared/issuers/issuers-reading.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { call } from '#renderer/bridge/bridge.ts';

type Examined = Extract<CallOutput<'issuers:choose'>, { status: 'examined' }>;

/** The list of issuers in use, a list that is offered instead of it, and what can be done with both. */
export function useKnownIssuers() {
  const [atHand, setAtHand] = useState<IssuersAtHand>();
  const [offered, setOffered] = useState<Examined>();
  const [failure, setFailure] = useState<Failure>();

  const take = (result: Result<IssuersAtHand, Failure>) => {
    setFailure(result.ok ? undefined : result.error);
    if (!result.ok) return;
    setAtHand(result.value);
    setOffered(undefined);
  };
  useEffect(() => {
    void call('issuers:describe', {}).then(take);
  }, []);
  return {
    atHand,
    offered,
    failure,
    choose: async () => {
      const result = await call('issuers:choose', {});
      setFailure(result.ok ? undefined : result.error);
      if (result.ok && result.value.status === 'examined') setOffered(result.value);
    },
    adopt: async (fileSha256: string) => {
      take(await call('issuers:adopt', { fileSha256 }));
    },
    decline: () => {
      setOffered(undefined);
    },
    remove: async () => {
      take(await call('issuers:remove', {}));
    },
  };
}
