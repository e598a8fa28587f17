import { useMemo } from 'react';
import { visibleText } from '#shared/base/visible-text.ts';
import { encryptingDesks } from '#shared/receipts/encrypting-desks.ts';
import { usePacks } from '#renderer/bridge/use-packs.ts';

/** The names of the desks that reports of a campaign may be encrypted for; none until the packs are known. */
export function useEncryptingDesks(campaign: string): readonly string[] {
  const imported = usePacks()?.imported;
  return useMemo(() => {
    const packs = (imported ?? []).map(({ directive, signer }) => ({ directive, isSigned: signer !== null }));
    return encryptingDesks(campaign, packs).map(({ name }) => visibleText(name));
  }, [campaign, imported]);
}
