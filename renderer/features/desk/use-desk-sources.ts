import { useEffect, useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { ShownDeskPlaces } from '#shared/desk/desk-places.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { call } from '#renderer/bridge/bridge.ts';

/** A table of units that was looked at and is not used yet. */
export type OfferedRegister = Extract<CallOutput<'desk:choose-register'>, { status: 'examined' }>;

/** The register and the folders of the desk, and how to change them. */
export function useDeskSources() {
  const [places, setPlaces] = useState<ShownDeskPlaces>();
  const [offered, setOffered] = useState<OfferedRegister>();
  const [failure, setFailure] = useState<Failure>();
  const take = (result: Result<ShownDeskPlaces, Failure>) => {
    setFailure(result.ok ? undefined : result.error);
    if (result.ok) setPlaces(result.value);
  };
  useEffect(() => {
    void call('desk:describe', {}).then(take);
  }, []);
  return {
    places,
    offered,
    failure,
    chooseRegister: async () => {
      const chosen = await call('desk:choose-register', {});
      setFailure(chosen.ok ? undefined : chosen.error);
      if (chosen.ok && chosen.value.status === 'examined') setOffered(chosen.value);
    },
    adopt: async (fileSha256: string) => {
      take(await call('desk:adopt-register', { fileSha256 }));
      setOffered(undefined);
    },
    decline: () => {
      setOffered(undefined);
    },
    addFolder: async () => {
      take(await call('desk:add-folder', {}));
    },
    removeFolder: async (folder: string) => {
      take(await call('desk:remove-folder', { folder }));
    },
  };
}

/** The same as one value. */
export type DeskSources = ReturnType<typeof useDeskSources>;
