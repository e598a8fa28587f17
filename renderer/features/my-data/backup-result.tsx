import { Button } from '@mantine/core';
import { useState } from 'react';
import { MissingEvidence } from '#renderer/backup/missing-evidence.tsx';
import { SavedFileFacts } from '#renderer/backup/saved-file-facts.tsx';
import { call } from '#renderer/bridge/bridge.ts';
import { useMissingEvidence } from '#renderer/storage/evidence.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';

interface BackupResultProps {
  readonly saved: Extract<CallOutput<'backup:make'>, { status: 'saved' }>;
}

/** What was written where, the way to its folder, and what the user should do with it. */
export function BackupResult({ saved }: BackupResultProps) {
  const { id, fileName, folder, isOnAnotherDisk, written } = saved;
  const missing = useMissingEvidence();
  const [failure, setFailure] = useState<Failure>();
  const show = async () => {
    const shown = await call('backup:show-in-folder', { id });
    setFailure(shown.ok ? undefined : shown.error);
  };
  return (
    <Notice
      tone="done"
      title={backupTexts.saved}
      actions={<Button onClick={() => void show()}>{backupTexts.openFolder}</Button>}
    >
      <SavedFileFacts fileName={fileName} folder={folder} written={written} />
      <MissingEvidence names={[...missing.values()]} lead={backupTexts.missingInBackup} />
      {written.leftOutCount > 0 && <p>{backupTexts.leftOut(written.leftOutCount)}</p>}
      <p>{isOnAnotherDisk ? backupTexts.otherDisk : backupTexts.sameDisk}</p>
      {failure !== undefined && <FailureMessage failure={failure} />}
    </Notice>
  );
}
