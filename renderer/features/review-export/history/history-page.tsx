import { Button } from '@mantine/core';
import type { Directive } from '#shared/directives/directive.ts';
import { useChangedSince } from '#renderer/bridge/use-changed-since.ts';
import { useExports } from '#renderer/bridge/use-exports.ts';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import { useTakenReceipts } from '#renderer/storage/taken-receipts.ts';
import { historyTexts } from '#renderer/texts/history.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { PageHeader, Section } from '#renderer/ui/page.tsx';
import { RecordSigned } from '../record-signed.tsx';
import { ExportCard } from './export-card.tsx';

interface HistoryPageProps {
  readonly directive: Directive;
}

/** Every report of the campaign that was exported from this PC. */
export function HistoryPage({ directive }: HistoryPageProps) {
  const { list, reload } = useExports(directive.id);
  const taken = useTakenReceipts();
  const input = useReportInput(directive);
  const [latest] = list?.ok === true ? list.value : [];
  const isOlder = useChangedSince(latest, input);
  if (list === undefined || taken === undefined) return null;
  return (
    <>
      <PageHeader eyebrow={directive.title} title={historyTexts.title} lead={historyTexts.lead} />
      {!list.ok && <FailureMessage failure={list.error} />}
      {list.ok && list.value.length === 0 && (
        <EmptyState
          text={historyTexts.empty}
          action={
            <Button component="a" href={href(ADDRESSES.export)}>
              {historyTexts.toExport}
            </Button>
          }
        />
      )}
      {list.ok && list.value.length > 0 && (
        <Section title={historyTexts.signedTitle} lead={historyTexts.signedLead}>
          <RecordSigned onRecorded={reload} />
        </Section>
      )}
      {list.ok &&
        list.value.map((entry) => (
          <ExportCard
            key={entry.id}
            entry={entry}
            isOlder={isOlder && entry === latest}
            exports={list.value}
            taken={taken}
          />
        ))}
    </>
  );
}
