import { notifications } from '@mantine/notifications';
import { flushTyping } from '#renderer/questions/autosave/delayed-save.ts';
import type { CopyOutcome } from '#renderer/storage/copy-campaign.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { recordUndo } from '#renderer/ui/undo.tsx';

const texts = campaignsTexts.copying;

/** The place under which the copies into a campaign are remembered. */
export function copyPlace(campaign: string): string {
  return `chep/${campaign}`;
}

/** Remembers how a copy is taken back, by its button or by Ctrl+Z. */
export function rememberCopy(campaign: string, { answerCount, rowCount, undo }: CopyOutcome): void {
  recordUndo({
    message: texts.done(answerCount, rowCount),
    place: copyPlace(campaign),
    undo: async () => {
      flushTyping();
      const isUndone = await undo();
      notifications.show({ message: isUndone ? texts.undone : texts.tooLate, autoClose: 12_000 });
    },
  });
}
