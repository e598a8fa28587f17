import type { FileFacts } from '#shared/packs/pack-verdict.ts';
import { packsTexts } from '#renderer/texts/packs.ts';

/** Who signed a file that was brought in, in words. */
export function originOf({ signer }: FileFacts): string {
  return signer === null ? packsTexts.unsigned : packsTexts.signedBy(signer.name, signer.fingerprint);
}
