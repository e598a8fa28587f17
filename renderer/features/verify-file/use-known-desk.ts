import { useMemo } from 'react';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { type KnownDesk, knownDesk } from '#shared/receipts/known-desk.ts';
import { usePacks } from '#renderer/bridge/use-packs.ts';
import { useApprovedDesks } from '#renderer/storage/taken-receipts.ts';

/** Which desk's key this is, for a campaign: approved by telephone, or named in a signed pack; `undefined` while loading. */
export function useKnownDesk(fingerprint: string, campaign: string): KnownDesk | null | undefined {
  const approved = useApprovedDesks();
  const packs = usePacks();
  return useMemo(() => {
    if (approved === undefined || packs === undefined) return undefined;
    const vouching = [
      ...builtInDirectives.map((directive) => ({ directive, isSigned: true })),
      ...packs.imported.map(({ directive, signer }) => ({ directive, isSigned: signer !== null })),
    ];
    return knownDesk(fingerprint, campaign, approved, vouching);
  }, [fingerprint, campaign, approved, packs]);
}
