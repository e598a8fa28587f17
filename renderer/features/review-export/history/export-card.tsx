import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import { ExportActions } from '../export-actions.tsx';
import { historyTexts } from '#renderer/texts/history.ts';
import { formatBytes } from '#shared/base/format-bytes.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { Section } from '#renderer/ui/page.tsx';
import classes from './history.module.css';
import type { ExportEntry, SignedVersion } from '#shared/report/export-entry.ts';
import type { TakenReceipt } from '#shared/receipts/latest-answer.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { ReceiptsOfExport } from './receipts-of-export.tsx';

interface ExportCardProps {
  readonly entry: ExportEntry;
  /** Whether something has changed since this export, the latest one. */
  readonly isOlder: boolean;
  /** All exports of the campaign. */
  readonly exports: readonly ExportEntry[];
  /** The receipts that were taken in. */
  readonly taken: readonly TakenReceipt[];
}

/** Where a file lay on another PC is not known here; a version that came back signed may still have been opened here. */
function isOnThisPc({ folder, signedVersions = [] }: ExportEntry): boolean {
  return [folder, ...signedVersions.map((version) => version.folder)].some((place) => place !== '');
}

/** One exported report: what, when, where, why again, and its codes folded away. */
export function ExportCard({ entry, isOlder, exports, taken }: ExportCardProps) {
  return (
    <Section
      title={historyTexts.sequence(entry.sequence)}
      actions={isOnThisPc(entry) && <ExportActions entry={entry} />}
    >
      <FactList
        facts={[
          { name: historyTexts.time, value: formatDateTime(toVietnamTime(new Date(entry.exportedAt))) },
          { name: historyTexts.file, value: entry.fileName },
          {
            name: historyTexts.folder,
            value: entry.folder === '' ? historyTexts.folderUnknown : entry.folder,
          },
          { name: historyTexts.size, value: formatBytes(entry.sizeBytes) },
          ...(entry.correctionReason === ''
            ? []
            : [{ name: historyTexts.reason, value: entry.correctionReason }]),
          ...formFacts(entry),
        ]}
      />
      {isOlder && (
        <div className={classes['codes']}>
          <Notice tone="warning" title={historyTexts.changedSince}>
            <p>{historyTexts.changedSinceNext}</p>
          </Notice>
        </div>
      )}
      <SignedVersions versions={entry.signedVersions ?? []} />
      <ReceiptsOfExport entry={entry} exports={exports} taken={taken} />
      <details className={classes['codes']}>
        <summary>{historyTexts.codes}</summary>
        <FactList
          facts={[
            ...(entry.fingerprint === ''
              ? []
              : [{ name: historyTexts.fingerprint, value: entry.fingerprint }]),
            { name: historyTexts.fileSha256, value: <code>{entry.fileSha256}</code> },
            { name: historyTexts.reportSha256, value: <code>{entry.reportSha256}</code> },
          ]}
        />
      </details>
    </Section>
  );
}

function formFacts({ form, signerName = '' }: ExportEntry) {
  if (form === undefined) return [];
  const value = form === 'unsigned' ? historyTexts.unsigned : historyTexts.signedHere(signerName);
  return [{ name: historyTexts.protection, value }];
}

/** What came back signed; the last one is what is handed in. */
function SignedVersions({ versions }: { readonly versions: readonly SignedVersion[] }) {
  const latest = versions.at(-1);
  if (latest === undefined) return null;
  return (
    <div className={classes['codes']}>
      <Notice tone="done" title={historyTexts.handedIn(latest.fileName)}>
        {latest.signers.map(({ name, issuer }, index) => (
          // one certificate may have signed twice
          <p key={`${String(index)} ${name}`}>{historyTexts.signedBy(name, issuer)}</p>
        ))}
        <p>{historyTexts.notVouched}</p>
        <p>
          {historyTexts.recordedAt(
            formatDateTime(toVietnamTime(new Date(latest.recordedAt))),
            latest.folder,
            versions.length,
          )}
        </p>
      </Notice>
    </div>
  );
}
