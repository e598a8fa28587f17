import { useEffect, useState } from 'react';
import { call } from '#renderer/bridge/bridge.ts';
import type { Report } from '#shared/report/report.ts';

/**
 * The number of the newest export from this PC in the campaign of a report, where it comes after that report; `null` where
 * none does, `undefined` while it is not known. Nobody is asked about `null`.
 */
export function useNewerExport(report: Report | null): number | null | undefined {
  const campaign = report?.input.campaign;
  const [newest, setNewest] = useState<number>();
  useEffect(() => {
    if (campaign === undefined) return undefined;
    let isWanted = true;
    void call('report:list-exports', { campaign }).then((list) => {
      const sequences = list.ok ? list.value.map(({ sequence }) => sequence) : [];
      if (isWanted) setNewest(Math.max(0, ...sequences));
    });
    return () => {
      isWanted = false;
    };
  }, [campaign]);
  if (report === null || newest === undefined) return undefined;
  return newest > report.sequence ? newest : null;
}
