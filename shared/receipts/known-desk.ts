import { z } from 'zod';
import { nameText } from '../base/text-schemas.ts';
import type { Directive } from '../directives/directive.ts';
import { packIdOf } from '../directives/run.ts';
import { fingerprintText } from '../keys/unit-keys.ts';

/** The key of a receiving desk that the user has compared by telephone. */
export const approvedDeskSchema = z.strictObject({
  fingerprint: fingerprintText,
  name: nameText.min(1),
  approvedAt: z.iso.datetime(),
});

/** The key of a receiving desk that the user has compared by telephone. */
export type ApprovedDesk = z.output<typeof approvedDeskSchema>;

/** A desk whose word counts, and by what. */
export interface KnownDesk {
  /** As the user or the pack has it, and not as the receipt calls it. */
  readonly name: string;
  readonly by: 'telephone' | 'pack';
}

/** A pack at hand: one that comes with the app, or a file with or without a signature. */
export interface VouchingPack {
  readonly directive: Pick<Directive, 'id' | 'receivingDesks'>;
  readonly isSigned: boolean;
}

/**
 * The desk that a key belongs to; `null` for a key that nobody has vouched for. A pack speaks for the desks of its own
 * campaigns only, and only when it is signed: an unsigned file can be anybody's. Keys of units never count here.
 */
export function knownDesk(
  fingerprint: string,
  campaign: string,
  approved: readonly ApprovedDesk[],
  packs: readonly VouchingPack[],
): KnownDesk | null {
  const compared = approved.find((desk) => desk.fingerprint === fingerprint);
  if (compared !== undefined) return { name: compared.name, by: 'telephone' };
  const named = packs
    .filter(({ directive, isSigned }) => isSigned && directive.id === packIdOf(campaign))
    .flatMap(({ directive }) => directive.receivingDesks ?? [])
    .find((desk) => desk.fingerprint === fingerprint);
  return named === undefined ? null : { name: named.name, by: 'pack' };
}
