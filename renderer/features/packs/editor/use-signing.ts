import { useState } from 'react';
import type { Failure } from '#shared/failures/failure.ts';
import { useCall } from '#renderer/bridge/use-call.ts';
import { type AskedPassphrase, type UsableKey, usePassphrase } from '#renderer/keys/use-passphrase.ts';

/** What main needs to sign with the key of this PC; `name` counts only where a key has to be made. */
export interface Signature {
  readonly name: string;
  readonly passphrase: string | null;
}

/** A signature that is being prepared. */
export interface Signing {
  /** `undefined` while it is asked for, and where it is damaged. */
  readonly key: UsableKey | undefined;
  readonly isDamaged: boolean;
  /** Why nobody knows whether there is a key. */
  readonly failure: Failure | undefined;
  readonly name: string;
  readonly isNameMissing: boolean;
  readonly asked: AskedPassphrase;
  readonly setName: (name: string) => void;
  /** Asks for the key again: one may have been made meanwhile. */
  readonly reload: () => void;
  /** What was entered; `null` while something is missing, which is said from then on. */
  readonly take: () => Signature | null;
}

const NOTHING = {};

/** The name and passphrase for a signature, as far as the key of this PC asks for them. */
export function useSigning(): Signing {
  const { result, reload } = useCall('keys:describe', NOTHING);
  const [name, setName] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const state = result?.ok === true ? result.value : undefined;
  const key = state?.status === 'damaged' ? undefined : state;
  const asked = usePassphrase(key);
  const isNameMissing = key?.status === 'none' && name.trim() === '';
  return {
    key,
    isDamaged: state?.status === 'damaged',
    failure: result?.ok === false ? result.error : undefined,
    name,
    isNameMissing: wasTried && isNameMissing,
    asked,
    setName,
    reload,
    take: () => {
      setWasTried(true);
      const given = asked.take();
      if (isNameMissing || given === null) return null;
      return { name: key?.status === 'present' ? key.unitName : name.trim(), ...given };
    },
  };
}
