import { reviewTexts } from '#renderer/texts/review-export.ts';
import type { KeyState } from '#shared/keys/key-state.ts';

/** What the sealing key asks of the user: nothing, a new passphrase, or the one that was set. */
export type PassphraseNeed = 'none' | 'new' | 'existing';

export interface Passphrase {
  readonly text: string;
  /** Only asked for with a new one. */
  readonly repeated: string;
}

/** What is wrong with each field, as a sentence. */
export interface PassphraseFaults {
  readonly text?: string;
  readonly repeated?: string;
}

const MIN_LENGTH = 8;

export function passphraseNeed(key: Exclude<KeyState, { readonly status: 'damaged' }>): PassphraseNeed {
  if (key.status === 'none') return key.canProtectWithSystem ? 'none' : 'new';
  return key.isPassphraseNeeded ? 'existing' : 'none';
}

export function findPassphraseFaults(need: PassphraseNeed, { text, repeated }: Passphrase): PassphraseFaults {
  if (need === 'none') return {};
  if (need === 'existing') return text === '' ? { text: reviewTexts.passphraseMissing } : {};
  return {
    ...(text.length < MIN_LENGTH ? { text: reviewTexts.passphraseTooShort } : {}),
    ...(text === repeated ? {} : { repeated: reviewTexts.passphraseDiffers }),
  };
}
