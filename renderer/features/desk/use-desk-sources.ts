import { useEffect, useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { ShownDeskPlaces } from '#shared/desk/desk-places.ts';
import type { ClipboardTable } from '#shared/records/paste/clipboard-table.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { call } from '#renderer/bridge/bridge.ts';

/** A table of units that was looked at and is not used yet. */
export interface OfferedRegister extends CallOutput<'desk:paste-register'> {
  /** `null` for one that was pasted. */
  readonly fileName: string | null;
  /** Rows that were copied although the spreadsheet hides them; they are not in it. */
  readonly hiddenCount: number;
}

/** The register and the folders of the desk, and how to change them. */
export function useDeskSources() {
  const [places, setPlaces] = useState<ShownDeskPlaces>();
  const [offered, setOffered] = useState<OfferedRegister>();
  const [failure, setFailure] = useState<Failure>();
  const [folderFailure, setFolderFailure] = useState<Failure>();
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
    /** Stands where the folder was to be added: the list may be long. */
    folderFailure,
    chooseRegister: async () => {
      const chosen = await call('desk:choose-register', {});
      setFailure(chosen.ok ? undefined : chosen.error);
      if (chosen.ok && chosen.value.status === 'examined') setOffered({ ...chosen.value, hiddenCount: 0 });
    },
    pasteRegister: async ({ rows, hiddenRows }: ClipboardTable) => {
      const shown = rows.filter((_, index) => !hiddenRows.has(index)).map((cells) => [...cells]);
      const read = await call('desk:paste-register', { rows: shown });
      setFailure(read.ok ? undefined : read.error);
      if (read.ok) setOffered({ ...read.value, fileName: null, hiddenCount: hiddenRows.size });
    },
    adopt: async (fileSha256: string) => {
      take(await call('desk:adopt-register', { fileSha256 }));
      setOffered(undefined);
    },
    decline: () => {
      setOffered(undefined);
    },
    addFolder: async () => {
      const added = await call('desk:add-folder', {});
      setFolderFailure(added.ok ? undefined : added.error);
      if (added.ok) take(added);
    },
    removeFolder: async (folder: string) => {
      setFolderFailure(undefined);
      take(await call('desk:remove-folder', { folder }));
    },
  };
}

/** The same as one value. */
export type DeskSources = ReturnType<typeof useDeskSources>;
