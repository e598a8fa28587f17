import { useState } from 'react';
import type { KeyState } from '#shared/keys/key-state.ts';
import { useCall } from '#renderer/bridge/use-call.ts';
import {
  findPassphraseFaults,
  type Passphrase,
  type PassphraseFaults,
  type PassphraseNeed,
  passphraseNeed,
} from '#renderer/keys/passphrase.ts';

/** What main needs to sign with the key of this PC; `name` counts only where a key has to be made. */
export interface Signature {
  readonly name: string;
  readonly passphrase: string | null;
}

/** A signature that is being prepared. */
export interface Signing {
  /** `undefined` while it is asked for, and where it is damaged. */
  readonly key: Exclude<KeyState, { readonly status: 'damaged' }> | undefined;
  readonly isDamaged: boolean;
  readonly need: PassphraseNeed;
  readonly name: string;
  readonly isNameMissing: boolean;
  readonly passphrase: Passphrase;
  readonly faults: PassphraseFaults;
  readonly setName: (name: string) => void;
  readonly setPassphrase: (passphrase: Passphrase) => void;
  /** Asks for the key again: one may have been made meanwhile. */
  readonly reload: () => void;
  /** What was entered; `null` while something is missing, which is said from then on. */
  readonly take: () => Signature | null;
}

const NOTHING = {};
const EMPTY: Passphrase = { text: '', repeated: '' };

/** The name and passphrase for a signature, as far as the key of this PC asks for them. */
export function useSigning(): Signing {
  const { result, reload } = useCall('keys:describe', NOTHING);
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState(EMPTY);
  const [wasTried, setWasTried] = useState(false);
  const state = result?.ok === true ? result.value : undefined;
  const key = state?.status === 'damaged' ? undefined : state;
  const need = key === undefined ? 'none' : passphraseNeed(key);
  const faults = findPassphraseFaults(need, passphrase);
  const isNameMissing = key?.status === 'none' && name.trim() === '';
  return {
    key,
    isDamaged: state?.status === 'damaged',
    need,
    name,
    isNameMissing: wasTried && isNameMissing,
    passphrase,
    faults: wasTried ? faults : {},
    setName,
    setPassphrase,
    reload,
    take: () => {
      setWasTried(true);
      if (isNameMissing || Object.keys(faults).length > 0) return null;
      const signer = key?.status === 'present' ? key.unitName : name.trim();
      return { name: signer, passphrase: need === 'none' ? null : passphrase.text.normalize('NFC') };
    },
  };
}
