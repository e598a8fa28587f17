import { UndoButton } from '#renderer/hand-over/undo-button.tsx';
import { rereadApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { undoDeskMerge } from '#renderer/storage/undo-desk-merge.ts';
import { deskWorkTexts } from '#renderer/texts/desk-work.ts';

interface UndoDeskMergeButtonProps {
  readonly onUndone?: () => void;
}

/** Takes back what the last file of a colleague brought. */
export function UndoDeskMergeButton({ onUndone }: UndoDeskMergeButtonProps) {
  const undo = async () => {
    const undone = await undoDeskMerge();
    rereadApprovedKeys();
    return undone;
  };
  return (
    <UndoButton label={deskWorkTexts.undo} undo={undo} undone={deskWorkTexts.undone} onUndone={onUndone} />
  );
}
