import { useCall } from '#renderer/bridge/use-call.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { BackupContent } from '#shared/backup/backup-content.ts';

const NOTHING = {};

/** The keys of a backup that a restore leaves in it, as this PC has its own. */
export function KeptKeys({ hasKey, hasDecryptionKey }: Pick<BackupContent, 'hasKey' | 'hasDecryptionKey'>) {
  const { result: own } = useCall('keys:describe', NOTHING);
  const { result: ownDecryption } = useCall('decryption:describe', NOTHING);
  const keepsKey = hasKey && own?.ok === true && own.value.status !== 'none';
  const keepsDecryption =
    hasDecryptionKey && ownDecryption?.ok === true && ownDecryption.value.status !== 'none';
  return (
    <>
      {keepsKey && <Notice tone="warning" title={backupTexts.keepsKey} />}
      {keepsDecryption && <Notice tone="warning" title={backupTexts.keepsDecryptionKey} />}
    </>
  );
}
