import { fail, ok, type Result } from '#shared/base/result.ts';
import type { DecryptionAtHand } from '#services/keys/decryption-key.ts';
import type { CommandIo } from './command.ts';
import { printFailure } from './print-failure.ts';
import { userPath } from './read-arguments.ts';

/**
 * The key of `--decryption-key`, if any: a copy as the desk's window saves it. When it cannot be used, the reason has been
 * printed and the error is the exit code.
 */
export async function decryptionAtHand(
  keyPath: string | undefined,
  passphrasePath: string | undefined,
  io: CommandIo,
): Promise<Result<DecryptionAtHand, number>> {
  if (keyPath === undefined) return ok({ status: 'none' });
  const at = (file: string) => userPath(file, io.environment);
  // few calls name one, and what opens it is much code
  const { openDecryptionKey } = await import('./open-decryption-key.ts');
  const opened = await openDecryptionKey(at(keyPath), passphrasePath && at(passphrasePath), io);
  return opened.ok ? opened : fail(printFailure(opened.error, io));
}
