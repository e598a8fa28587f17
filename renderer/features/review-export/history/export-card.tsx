import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import { ExportActions } from '../export-actions.tsx';
import { historyTexts } from '#renderer/texts/history.ts';
import { formatBytes } from '#renderer/ui/format-bytes.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { Section } from '#renderer/ui/page.tsx';
import classes from './history.module.css';
import type { ExportEntry } from '#shared/report/export-entry.ts';

interface ExportCardProps {
  readonly entry: ExportEntry;
}

/** One exported report: what, when, where, why again, and its codes folded away. */
export function ExportCard({ entry }: ExportCardProps) {
  return (
    <Section title={historyTexts.sequence(entry.sequence)} actions={<ExportActions entry={entry} />}>
      <FactList
        facts={[
          { name: historyTexts.time, value: formatDateTime(toVietnamTime(new Date(entry.exportedAt))) },
          { name: historyTexts.file, value: entry.fileName },
          { name: historyTexts.folder, value: entry.folder },
          { name: historyTexts.size, value: formatBytes(entry.sizeBytes) },
          ...(entry.correctionReason === ''
            ? []
            : [{ name: historyTexts.reason, value: entry.correctionReason }]),
        ]}
      />
      <details className={classes['codes']}>
        <summary>{historyTexts.codes}</summary>
        <FactList
          facts={[
            { name: historyTexts.fingerprint, value: entry.fingerprint },
            { name: historyTexts.fileSha256, value: <code>{entry.fileSha256}</code> },
            { name: historyTexts.reportSha256, value: <code>{entry.reportSha256}</code> },
          ]}
        />
      </details>
    </Section>
  );
}
