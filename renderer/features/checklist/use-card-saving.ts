import { useState } from 'react';
import { useIsTypingWaiting } from '#renderer/questions/autosave/delayed-save.ts';
import { type AnswerPatch, saveAnswer } from '#renderer/storage/answers.ts';
import { fieldPlace } from './answer-form.ts';

/** What the state line of a card says about saving. */
export type CardSaving =
  { readonly status: 'untouched' | 'saving' } | { readonly status: 'saved'; readonly savedAt: Date };

/** Saves parts of one answer and knows whether the disk has them. */
export function useCardSaving(campaign: string, criterionId: string) {
  const [pendingCount, setPendingCount] = useState(0);
  const [savedAt, setSavedAt] = useState<Date>();
  const isTyping = useIsTypingWaiting(fieldPlace(campaign, criterionId, ''));

  const run = async (patch: AnswerPatch) => {
    setPendingCount((count) => count + 1);
    try {
      await saveAnswer(campaign, criterionId, patch);
      setSavedAt(new Date());
    } finally {
      setPendingCount((count) => count - 1);
    }
  };

  const saved: CardSaving = savedAt === undefined ? { status: 'untouched' } : { status: 'saved', savedAt };
  const saving: CardSaving = isTyping || pendingCount > 0 ? { status: 'saving' } : saved;
  return {
    saving,
    save: (patch: AnswerPatch) => {
      void run(patch);
    },
  };
}
