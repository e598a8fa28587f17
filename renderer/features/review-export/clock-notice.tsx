import { formatDate, toVietnamTime } from '#shared/base/dates.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';
import { useFacts } from '#renderer/bridge/use-packs.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useToday } from '#renderer/ui/use-today.ts';

/** The report is dated by the clock of this PC: says so when that stands before a day that has certainly been. */
export function ClockNotice({ latest }: { readonly latest: ExportEntry | undefined }) {
  const today = useToday();
  const { asOf } = useFacts().reportingDeadlines;
  const exportedOn = latest === undefined ? '' : toVietnamTime(new Date(latest.exportedAt)).slice(0, 10);
  if (today >= exportedOn && today >= asOf) return null;
  const title =
    today < exportedOn
      ? reviewTexts.clockBeforeExport(formatDate(today), formatDate(exportedOn))
      : reviewTexts.clockBeforeProgram(formatDate(today), formatDate(asOf));
  return (
    <Notice tone="warning" title={title}>
      <p>{reviewTexts.clockNext}</p>
    </Notice>
  );
}
