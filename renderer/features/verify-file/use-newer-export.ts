import { useExports } from '#renderer/bridge/use-exports.ts';
import type { Report } from '#shared/report/report.ts';

/**
 * The number of the newest export from this PC in the campaign of a report, where it comes after that report; `null` where
 * none does, `undefined` while it is not known.
 */
export function useNewerExport(report: Report | null): number | null | undefined {
  const { list } = useExports(report?.input.campaign ?? '');
  if (report === null || list === undefined) return undefined;
  const [newest] = list.ok ? list.value : [];
  return newest !== undefined && newest.sequence > report.sequence ? newest.sequence : null;
}
