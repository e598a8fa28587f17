import { useMemo } from 'react';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { useCall } from './use-call.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';

/** The exports of a campaign from this PC, newest first. */
export type ExportList = Result<readonly ExportEntry[], Failure>;

/** The exports of a campaign, `undefined` while loading, and the function that asks again. */
export function useExports(campaign: string): {
  readonly list: ExportList | undefined;
  readonly reload: () => void;
} {
  const input = useMemo(() => ({ campaign }), [campaign]);
  const { result, reload } = useCall('report:list-exports', input);
  const list = useMemo(
    () => (result?.ok === true ? ok(result.value.toSorted((a, b) => b.sequence - a.sequence)) : result),
    [result],
  );
  return { list, reload };
}
