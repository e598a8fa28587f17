import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import { saveEverything } from '#renderer/backup/backup-work.ts';
import { undoMerge } from '#renderer/storage/undo-merge.ts';
import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { forgetUndo } from '#renderer/ui/undo.tsx';
import { useOneAtATime } from '#renderer/ui/use-one-at-a-time.ts';

const SHOWN_MS = 12_000;

interface UndoMergeButtonProps {
  readonly campaign: string;
  readonly onUndone?: () => void;
}

/** Goes back to before the last merge; what was changed since stays, and is told of. */
export function UndoMergeButton({ campaign, onUndone }: UndoMergeButtonProps) {
  const { isWorking, run } = useOneAtATime();
  const undo = async () => {
    await saveEverything();
    const keptCount = await undoMerge(campaign);
    forgetUndo();
    if (keptCount !== null) {
      notifications.show({ message: handOverTexts.undone(keptCount), autoClose: SHOWN_MS });
    }
    onUndone?.();
  };
  return (
    <Button
      variant="default"
      loading={isWorking}
      leftSection={<IconArrowBackUp size={18} aria-hidden />}
      onClick={() => {
        run(undo);
      }}
    >
      {handOverTexts.undo}
    </Button>
  );
}
