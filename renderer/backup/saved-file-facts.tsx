import { backupTexts } from '#renderer/texts/backup.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { formatBytes } from '#shared/base/format-bytes.ts';
import classes from './backup.module.css';

interface SavedFileFactsProps {
  readonly fileName: string;
  readonly folder: string;
  readonly written: { readonly sizeBytes: number; readonly evidenceCount: number };
}

/** What was written where. */
export function SavedFileFacts({ fileName, folder, written }: SavedFileFactsProps) {
  const { savedFacts } = backupTexts;
  return (
    <div className={classes['result']}>
      <FactList
        facts={[
          { name: savedFacts.file, value: fileName },
          { name: savedFacts.folder, value: folder },
          { name: savedFacts.size, value: formatBytes(written.sizeBytes) },
          { name: savedFacts.evidence, value: backupTexts.evidenceCount(written.evidenceCount) },
        ]}
      />
    </div>
  );
}
