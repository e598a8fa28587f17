import { useState } from 'react';
import { flushTyping } from '#renderer/questions/autosave/delayed-save.ts';
import { giveWay, useIsTypingWaiting } from '#renderer/questions/autosave/drafts.ts';
import { type AnswerPatch, saveAnswer } from '#renderer/storage/answers.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { offerUndo, recordUndo, type UndoStep } from '#renderer/ui/undo.tsx';
import { fieldPlace } from './answer-form.ts';

/** What the state line of a card says about saving. */
export type CardSaving =
  { readonly status: 'untouched' | 'saving' } | { readonly status: 'saved'; readonly savedAt: Date };

/** The names of the fields that a patch changes, as their places know them. */
function fieldNames({ fields = {}, ...own }: AnswerPatch): readonly string[] {
  return [...Object.keys(own), ...Object.keys(fields).map((id) => `fields.${id}`)];
}

/** The text that a patch goes on typing, if it is one. */
function typedText(patch: AnswerPatch): string | undefined {
  const [name, ...others] = fieldNames(patch);
  if (name === undefined || name === 'value' || others.length > 0) return undefined;
  const value: unknown = Object.values(patch.fields ?? patch)[0];
  return typeof value === 'string' ? name : undefined;
}

/** Saves parts of one answer, remembers how to take them back, and knows whether the disk has them. */
export function useCardSaving(campaign: string, criterionId: string) {
  const [pendingCount, setPendingCount] = useState(0);
  const [savedAt, setSavedAt] = useState<Date>();
  const place = fieldPlace(campaign, criterionId, '');
  const isTyping = useIsTypingWaiting(place);

  const remember = (patch: AnswerPatch, putBack: Awaited<ReturnType<typeof saveAnswer>>, offer?: string) => {
    const text = typedText(patch);
    const step: UndoStep = {
      message: offer ?? checklistTexts.undo.changed(criterionId),
      undoneMessage: checklistTexts.undo.undone(criterionId),
      place,
      undo: async () => {
        flushTyping();
        await putBack();
        giveWay(fieldNames(patch).map((name) => place + name));
      },
      ...(text === undefined ? {} : { typingOf: place + text }),
    };
    if (offer === undefined) recordUndo(step);
    else offerUndo(step);
  };

  const save = async (patch: AnswerPatch, offer?: string) => {
    setPendingCount((count) => count + 1);
    try {
      remember(patch, await saveAnswer(campaign, criterionId, patch), offer);
      setSavedAt(new Date());
    } finally {
      setPendingCount((count) => count - 1);
    }
  };

  const saved: CardSaving = savedAt === undefined ? { status: 'untouched' } : { status: 'saved', savedAt };
  const saving: CardSaving = isTyping || pendingCount > 0 ? { status: 'saving' } : saved;
  return { saving, save };
}
