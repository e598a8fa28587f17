import { useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { DecryptionKeyState } from '#shared/keys/decryption-key-state.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { useCall } from '#renderer/bridge/use-call.ts';

const NOTHING = {};

/** A key that has a passphrase: what the fields for one ask about. */
export const UNDER_PASSPHRASE = {
  status: 'present',
  fingerprint: '',
  unitName: '',
  isPassphraseNeeded: true,
} as const;

/** A copy of the key that was just saved. */
export type SavedCopy = Extract<CallOutput<'decryption:save-copy'>, { status: 'saved' }>;

/** The key with which this PC opens encrypted reports, and what can be done about it. */
export function useDecryption() {
  const { result } = useCall('decryption:describe', NOTHING);
  const [changed, setChanged] = useState<DecryptionKeyState>();
  const [failure, setFailure] = useState<Failure>();
  const [copy, setCopy] = useState<SavedCopy>();
  const take = (answer: Result<DecryptionKeyState, Failure>) => {
    setFailure(answer.ok ? undefined : answer.error);
    if (answer.ok) setChanged(answer.value);
  };
  const asked = result?.ok === true ? result.value : undefined;
  return {
    /** `undefined` until main has answered. */
    state: changed ?? asked,
    failure: result?.ok === false ? result.error : failure,
    copy,
    create: async (name: string, passphrase: string | null) => {
      take(await call('decryption:create', { name, passphrase }));
    },
    unlock: async (passphrase: string) => {
      take(await call('decryption:unlock', { passphrase }));
    },
    putAside: async () => {
      take(await call('decryption:put-aside', {}));
    },
    takeCopy: async (passphrase: string) => {
      const taken = await call('decryption:take-copy', { passphrase });
      if (!taken.ok) take(taken);
      else if (taken.value.status === 'taken') take({ ok: true, value: taken.value.state });
    },
    saveCopy: async (passphrase: string) => {
      const saved = await call('decryption:save-copy', { passphrase });
      setFailure(saved.ok ? undefined : saved.error);
      if (saved.ok && saved.value.status === 'saved') setCopy(saved.value);
    },
  };
}

/** The same as one value. */
export type Decryption = ReturnType<typeof useDecryption>;
