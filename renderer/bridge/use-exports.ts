import { useCallback, useEffect, useState } from 'react';
import type { ExportEntry } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { call } from './bridge.ts';

/** What main knows of the exports of a campaign, newest first. */
export type ExportList =
  | { readonly status: 'loading' }
  | { readonly status: 'loaded'; readonly entries: readonly ExportEntry[] }
  | { readonly status: 'failed'; readonly failure: Failure };

/** The exports of a campaign, and the function that asks again. */
export function useExports(campaign: string): { readonly list: ExportList; readonly reload: () => void } {
  const [list, setList] = useState<ExportList>({ status: 'loading' });
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void call('report:list-exports', { campaign }).then((result) => {
      if (!isWanted) return;
      setList(
        result.ok
          ? { status: 'loaded', entries: result.value.toSorted((a, b) => b.sequence - a.sequence) }
          : { status: 'failed', failure: result.error },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [campaign, generation]);
  const reload = useCallback(() => {
    setGeneration((count) => count + 1);
  }, []);
  return { list, reload };
}
