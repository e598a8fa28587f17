import { useCall } from '#renderer/bridge/use-call.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { BackupSection } from './backup-section.tsx';
import { RestoreSection } from './restore-section.tsx';

const NOTHING = {};

/** Backups of everything: making one, bringing one back. */
export function BackupParts() {
  const { result, reload } = useCall('backup:describe', NOTHING);
  if (result === undefined) return null;
  if (!result.ok) return <FailureMessage failure={result.error} />;
  return (
    <>
      <BackupSection state={result.value} onChange={reload} />
      <RestoreSection undo={result.value.undo} onChange={reload} />
    </>
  );
}
