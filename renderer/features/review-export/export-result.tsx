import { Button } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { formatBytes } from '#shared/base/format-bytes.ts';
import { Section } from '#renderer/ui/page.tsx';
import { ExportActions } from './export-actions.tsx';
import type { EncryptedOutcome } from './export-run.ts';
import { RecordSigned } from './record-signed.tsx';
import classes from './review-export.module.css';
import type { ExportEntry } from '#shared/report/export-entry.ts';

interface ExportResultProps {
  readonly entry: ExportEntry;
  readonly encrypted: EncryptedOutcome | undefined;
  readonly onExportAgain: () => void;
  readonly onRecorded: () => void;
}

const DONE = {
  sealed: reviewTexts.done,
  signed: reviewTexts.doneSigned,
  unsigned: reviewTexts.doneUnsigned,
} as const;

const WHAT_NOW = {
  sealed: reviewTexts.whatNow(reviewTexts.seal),
  signed: reviewTexts.whatNow(reviewTexts.signature),
  unsigned: reviewTexts.whatNowUnsigned,
} as const;

/** What was written, and what to do with it. */
export function ExportResult({ entry, encrypted, onExportAgain, onRecorded }: ExportResultProps) {
  const { form = 'sealed' } = entry;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.closest('main')?.scrollTo(0, 0);
  }, [entry.id]);
  return (
    <Section title={reviewTexts.exportTitle}>
      <div className={classes['stack']}>
        <h3 className={classes['doneTitle']} tabIndex={-1} ref={title}>
          <IconCircleCheckFilled size={28} aria-hidden />
          {reviewTexts.doneTitle}
        </h3>
        <p className={classes['muted']}>{DONE[form]}</p>
        <FactList
          facts={[
            { name: reviewTexts.file, value: <strong>{entry.fileName}</strong> },
            { name: reviewTexts.folder, value: entry.folder },
            { name: reviewTexts.size, value: formatBytes(entry.sizeBytes) },
            { name: reviewTexts.sequence, value: String(entry.sequence) },
            ...(form === 'sealed' ? [{ name: reviewTexts.fingerprint, value: entry.fingerprint }] : []),
            ...(form === 'signed' ? [{ name: reviewTexts.signerName, value: entry.signerName }] : []),
          ]}
        />
        <ExportActions entry={entry} encrypted={encrypted} />
        <h3>{reviewTexts.whatNowTitle}</h3>
        <ul>
          {WHAT_NOW[form].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {form === 'sealed' && <p className={classes['muted']}>{reviewTexts.readerHint}</p>}
        {form === 'unsigned' && <RecordSigned onRecorded={onRecorded} />}
        <div>
          <Button onClick={onExportAgain}>{reviewTexts.exportAgain}</Button>
        </div>
      </div>
    </Section>
  );
}
