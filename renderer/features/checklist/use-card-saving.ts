import { useState } from 'react';
import { type AnswerPatch, saveAnswer } from '#renderer/storage/answers.ts';

/** What the state line of a card says about saving. */
export type CardSaving =
  { readonly status: 'untouched' | 'saving' } | { readonly status: 'saved'; readonly savedAt: Date };

/** Saves parts of one answer and knows whether the disk has them. */
export function useCardSaving(campaign: string, criterionId: string) {
  const [saving, setSaving] = useState<CardSaving>({ status: 'untouched' });
  const run = async (patch: AnswerPatch) => {
    setSaving({ status: 'saving' });
    await saveAnswer(campaign, criterionId, patch);
    setSaving({ status: 'saved', savedAt: new Date() });
  };
  return {
    saving,
    save: (patch: AnswerPatch) => {
      void run(patch);
    },
  };
}
