import { Button } from '@mantine/core';
import { useCall } from '#renderer/bridge/use-call.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { Notice } from '#renderer/ui/notice.tsx';

const NOTHING = {};

/** After two weeks of work without a backup on another disk, one line says so. */
export function BackupReminder() {
  const { result } = useCall('backup:describe', NOTHING);
  if (result?.ok !== true || !result.value.isDue) return null;
  return (
    <Notice
      tone="warning"
      title={backupTexts.reminderTitle}
      actions={
        <Button component="a" href={href(ADDRESSES.myData)}>
          {backupTexts.reminderAction}
        </Button>
      }
    >
      <p>{backupTexts.reminder}</p>
    </Notice>
  );
}
