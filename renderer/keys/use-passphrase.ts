import { useState } from 'react';
import type { KeyState } from '#shared/keys/key-state.ts';
import {
  findPassphraseFaults,
  type Passphrase,
  type PassphraseFaults,
  type PassphraseNeed,
  passphraseNeed,
} from './passphrase.ts';

/** A key that can be used, or made. */
export type UsableKey = Exclude<KeyState, { readonly status: 'damaged' }>;

/** The passphrase of a key, as it is being entered. */
export interface AskedPassphrase {
  readonly need: PassphraseNeed;
  readonly passphrase: Passphrase;
  /** Nothing before it was taken for the first time: nobody is corrected while they type. */
  readonly faults: PassphraseFaults;
  readonly setPassphrase: (passphrase: Passphrase) => void;
  /** As main takes it, `null` inside for a key without one; `null` while it is wrong, which is said from then on. */
  readonly take: () => { readonly passphrase: string | null } | null;
}

const EMPTY: Passphrase = { text: '', repeated: '' };

/** Asks for what the key of this PC needs; nothing while that is not known. */
export function usePassphrase(key: UsableKey | undefined): AskedPassphrase {
  const [passphrase, setPassphrase] = useState(EMPTY);
  const [wasTaken, setWasTaken] = useState(false);
  const need = key === undefined ? 'none' : passphraseNeed(key);
  const faults = findPassphraseFaults(need, passphrase);
  return {
    need,
    passphrase,
    faults: wasTaken ? faults : {},
    setPassphrase,
    take: () => {
      setWasTaken(true);
      if (Object.keys(faults).length > 0) return null;
      return { passphrase: need === 'none' ? null : passphrase.text.normalize('NFC') };
    },
  };
}
