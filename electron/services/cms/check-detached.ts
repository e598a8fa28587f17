import { fail, ok, type Result } from '#shared/base/result.ts';
import { Refusal } from '../pdf/refusal.ts';
import { checkSignerOf, matchContent, type SignerInfo } from './check-signature.ts';

/**
 * Who has signed all of some bytes by a detached CMS (DER, with nothing behind it), as `signDetached` makes it. The error
 * is the first thing that is wrong; `digest-mismatch` where these are not the bytes that were signed.
 */
export async function checkDetached(
  content: Uint8Array,
  signature: Uint8Array,
): Promise<Result<SignerInfo, Refusal['reason']>> {
  try {
    const matching = matchContent(content, signature);
    if (matching.cms.der.length !== signature.length) return fail('signature-malformed');
    return ok(await checkSignerOf(matching, false));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return fail(error.reason);
  }
}
