import { backupTexts } from '#renderer/texts/backup.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { formatBytes } from '#renderer/ui/format-bytes.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './my-data.module.css';
import type { CallOutput } from '#shared/ipc/contract.ts';

interface BackupResultProps {
  readonly saved: Extract<CallOutput<'backup:make'>, { status: 'saved' }>;
}

/** What was written where, and what the user should do with it. */
export function BackupResult({ saved: { fileName, folder, isOnAnotherDisk, written } }: BackupResultProps) {
  const { savedFacts } = backupTexts;
  return (
    <Notice tone="done" title={backupTexts.saved}>
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
      {written.leftOutCount > 0 && <p>{backupTexts.leftOut(written.leftOutCount)}</p>}
      <p>{isOnAnotherDisk ? backupTexts.otherDisk : backupTexts.sameDisk}</p>
    </Notice>
  );
}
