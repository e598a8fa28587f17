import { z } from 'zod';
import type { QuestionKind } from '#shared/questions/question-kind.ts';

const stars = z.int().min(1).max(5);

/** One to five stars; unanswered is `''`. */
export const question: QuestionKind = {
  id: 'made-up-stars',
  settingsSchema: z.looseObject({}),
  valueSchema: () => z.union([z.literal(''), stars]),
  emptyValue: '',
  isComplete: (value) => stars.safeParse(value).success,
  summarise: (value) => {
    const parsed = stars.safeParse(value);
    return parsed.success ? `${String(parsed.data)} sao` : '';
  },
};
