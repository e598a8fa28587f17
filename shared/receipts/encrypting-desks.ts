import type { Directive } from '../directives/directive.ts';
import { packIdOf } from '../directives/run.ts';
import type { VouchingPack } from './known-desk.ts';

/** A desk that reports of a campaign may be encrypted for. */
export interface EncryptingDesk {
  /** As the pack has it. */
  readonly name: string;
  /** Its certificate (DER) in base64. */
  readonly certificate: string;
}

/**
 * The desks that the pack of a campaign lets reports be encrypted for; none unless the pack is signed: in an unsigned file
 * anybody could have put a key of their own.
 */
export function encryptingDesks(campaign: string, packs: readonly VouchingPack[]): readonly EncryptingDesk[] {
  return packs
    .filter(({ directive, isSigned }) => isSigned && directive.id === packIdOf(campaign))
    .flatMap(({ directive }) => desksOf(directive));
}

function desksOf({ receivingDesks = [] }: Pick<Directive, 'receivingDesks'>): readonly EncryptingDesk[] {
  return receivingDesks.flatMap(({ name, encryptionCertificate }) =>
    encryptionCertificate === undefined ? [] : [{ name, certificate: encryptionCertificate }],
  );
}
