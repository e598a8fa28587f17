import { useState } from 'react';
import { useIsTypingWaiting } from '#renderer/questions/autosave/delayed-save.ts';
import { type AnswerPatch, saveAnswer } from '#renderer/storage/answers.ts';
import { fieldPlace } from './answer-form.ts';

/** What the state line of a card says about saving. */
export type CardSaving =
  { readonly status: 'untouched' | 'saving' } | { readonly status: 'saved'; readonly savedAt: Date };

/** Saves parts of one answer and knows whether the disk has them. */
export function useCardSaving(campaign: string, criterionId: string) {
  const [saving, setSaving] = useState<CardSaving>({ status: 'untouched' });
  const isTyping = useIsTypingWaiting(fieldPlace(campaign, criterionId, ''));
  const run = async (patch: AnswerPatch) => {
    setSaving({ status: 'saving' });
    await saveAnswer(campaign, criterionId, patch);
    setSaving({ status: 'saved', savedAt: new Date() });
  };
  const shown: CardSaving = isTyping ? { status: 'saving' } : saving;
  return {
    saving: shown,
    save: (patch: AnswerPatch) => {
      void run(patch);
    },
  };
}
