import { recordUndo, type UndoStep } from '#renderer/ui/undo.tsx';
import { flushTyping } from './delayed-save.ts';
import { giveWay } from './drafts.ts';

/**
 * Saves something and remembers how to take it back. `save` resolves with the function that puts back what was there;
 * `fields`: the places of the fields that show it. Resolves when the disk has it.
 */
export async function saveUndoably(
  save: () => Promise<() => Promise<unknown>>,
  step: Omit<UndoStep, 'undo'>,
  fields: readonly string[] = [],
): Promise<void> {
  const putBack = await save();
  recordUndo({
    ...step,
    undo: async () => {
      flushTyping();
      await putBack();
      giveWay(fields);
    },
  });
}
