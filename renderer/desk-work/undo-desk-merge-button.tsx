import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { rereadApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { undoDeskMerge } from '#renderer/storage/undo-desk-merge.ts';
import { deskWorkTexts } from '#renderer/texts/desk-work.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { useOneAtATime } from '#renderer/ui/use-one-at-a-time.ts';
import type { Failure } from '#shared/failures/failure.ts';

const SHOWN_MS = 12_000;

interface UndoDeskMergeButtonProps {
  readonly onUndone?: () => void;
}

/** Goes back to before the last merge; what was changed since stays, and is told of. */
export function UndoDeskMergeButton({ onUndone }: UndoDeskMergeButtonProps) {
  const { isWorking, run } = useOneAtATime();
  const [failure, setFailure] = useState<Failure>();
  const undo = async () => {
    const undone = await undoDeskMerge();
    rereadApprovedKeys();
    setFailure(undone.ok ? undefined : undone.error);
    if (!undone.ok) return;
    if (undone.value !== null) {
      notifications.show({ message: deskWorkTexts.undone(undone.value), autoClose: SHOWN_MS });
    }
    onUndone?.();
  };
  return (
    <>
      <Button
        variant="default"
        loading={isWorking}
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        onClick={() => {
          run(undo);
        }}
      >
        {deskWorkTexts.undo}
      </Button>
      {failure !== undefined && <FailureMessage failure={failure} />}
    </>
  );
}
