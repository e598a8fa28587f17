import { z } from 'zod';
import { choiceOptions, choiceSettings } from './choice-options.ts';
import type { QuestionKind } from './question-kind.ts';

/** One of several options; the value is the option's id. */
export const question: QuestionKind = {
  id: 'choice',
  settingsSchema: choiceSettings,
  valueSchema: (settings) => z.enum(['', ...choiceOptions(settings).map(({ id }) => id)]),
  emptyValue: '',
  // “Không có sự cố” and its alternatives tell how one campaign went.
  carryOver: (value, settings) =>
    choiceOptions(settings).some(({ declaresEmpty }) => declaresEmpty !== undefined) ? undefined : value,
  isComplete: (value, settings) => choiceOptions(settings).some(({ id }) => id === value),
  summarise: (value, settings) => choiceOptions(settings).find(({ id }) => id === value)?.label ?? '',
};
