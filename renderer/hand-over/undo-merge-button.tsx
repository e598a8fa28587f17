import { saveEverything } from '#renderer/backup/backup-work.ts';
import { undoMerge } from '#renderer/storage/undo-merge.ts';
import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { forgetUndo } from '#renderer/ui/undo.tsx';
import { ok } from '#shared/base/result.ts';
import { UndoButton } from './undo-button.tsx';

interface UndoMergeButtonProps {
  readonly campaign: string;
  readonly onUndone?: () => void;
}

/** Takes back what the last hand-over brought into a campaign. */
export function UndoMergeButton({ campaign, onUndone }: UndoMergeButtonProps) {
  const undo = async () => {
    await saveEverything();
    const keptCount = await undoMerge(campaign);
    forgetUndo();
    return ok(keptCount);
  };
  return (
    <UndoButton label={handOverTexts.undo} undo={undo} undone={handOverTexts.undone} onUndone={onUndone} />
  );
}
