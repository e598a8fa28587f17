import { ok, type Result } from '#shared/base/result.ts';
import { knownKeys } from '#shared/keys/unit-keys.ts';
import type { CommandIo } from '../command.ts';
import { decryptionAtHand } from '../decryption-at-hand.ts';
import { issuersAtHand } from '../issuers-at-hand.ts';
import { packsAtHand } from '../packs-at-hand.ts';
import { userPath } from '../read-arguments.ts';
import { unitsAtHand } from '../units-at-hand.ts';
import type { Order } from './verify-given-file.ts';
import type { VerifyWish } from '../verify-wish.ts';

/**
 * Reads what a call of `verify` names besides the files. When something of it cannot be used, the reason has been
 * printed and the error is the exit code.
 */
export async function orderOf(
  { options, isFull }: VerifyWish,
  io: CommandIo,
): Promise<Result<Order, number>> {
  const packs = await packsAtHand(options.pack, io);
  if (!packs.ok) return packs;
  const units = await unitsAtHand(options.units, io);
  if (!units.ok) return units;
  const issuers = await issuersAtHand(options.issuers, io);
  if (!issuers.ok) return issuers;
  const decryption = await decryptionAtHand(options['decryption-key'], options['passphrase-file'], io);
  if (!decryption.ok) return decryption;
  const sealedTo = options['sealed-to'];
  return ok({
    known: {
      directives: packs.value,
      keys: knownKeys(units.value),
      decryption: decryption.value,
      ...(issuers.value === undefined ? {} : { issuers: issuers.value }),
    },
    isFull,
    sealedTo: sealedTo === undefined ? null : userPath(sealedTo, io.environment),
  });
}
