import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Failure } from '#shared/failures/failure.ts';
import { MAX_PACK_FILE_BYTES } from '#shared/packs/limits.ts';
import type { DataFacts, PackFacts, PackVerdict } from '#shared/packs/pack-verdict.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { readDroppedFile } from '#renderer/bridge/read-dropped-file.ts';
import { reloadPacks } from '#renderer/bridge/use-packs.ts';
import { openCampaign } from '#renderer/storage/campaigns.ts';
import { ADDRESSES } from '#renderer/ui/addresses.ts';

/** The file that the user is looking at, if any. */
export type OfferedPack =
  | { readonly status: 'none' | 'working' }
  | { readonly status: 'judged'; readonly verdict: PackVerdict }
  /** Newer tables of facts were taken in. */
  | { readonly status: 'data-in-use'; readonly title: string }
  | { readonly status: 'failed'; readonly failure: Failure };

const NONE: OfferedPack = { status: 'none' };

async function examine(file: File): Promise<OfferedPack> {
  const content = await readDroppedFile(file, MAX_PACK_FILE_BYTES);
  if (!content.ok) return { status: 'failed', failure: content.error };
  const result = await call('packs:examine-bytes', { fileName: file.name, content: content.value });
  return result.ok
    ? { status: 'judged', verdict: result.value }
    : { status: 'failed', failure: result.error };
}

async function choose(before: OfferedPack): Promise<OfferedPack> {
  const result = await call('packs:choose', {});
  if (!result.ok) return { status: 'failed', failure: result.error };
  return result.value.status === 'not-chosen' ? before : { status: 'judged', verdict: result.value };
}

/** One pack file at a time: looked at, then used or put away. */
export function useOfferedPack() {
  const [offered, setOffered] = useState<OfferedPack>(NONE);
  const [, navigate] = useLocation();

  /** A pack that is used becomes the open campaign. */
  const adopt = async ({ fileSha256, directive }: PackFacts) => {
    const result = await call('packs:adopt', { fileSha256 });
    if (!result.ok) {
      setOffered({ status: 'failed', failure: result.error });
      return;
    }
    await reloadPacks();
    // The unit has to choose its days first.
    if (directive.event.isRepeated === true) {
      navigate(ADDRESSES.campaigns);
      return;
    }
    const canCopy = await openCampaign(directive.id, new Date());
    navigate(canCopy ? ADDRESSES.copyCampaign : ADDRESSES.home);
  };
  const adoptData = async ({ fileSha256, data }: DataFacts) => {
    const result = await call('packs:adopt', { fileSha256 });
    if (result.ok) await reloadPacks();
    setOffered(
      result.ok ? { status: 'data-in-use', title: data.title } : { status: 'failed', failure: result.error },
    );
  };
  return {
    offered,
    choose: async () => {
      setOffered({ status: 'working' });
      setOffered(await choose(offered));
    },
    drop: async (files: readonly File[]) => {
      const [file] = files;
      if (file === undefined) return;
      setOffered({ status: 'working' });
      setOffered(await examine(file));
    },
    putAway: () => {
      setOffered(NONE);
    },
    adopt,
    adoptData,
  };
}
