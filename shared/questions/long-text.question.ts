import { z } from 'zod';
import { remarkText } from '../base/text-schemas.ts';
import { cleanText, isBlank } from '../base/vietnamese-text.ts';
import type { QuestionKind } from './question-kind.ts';

/** Text of several lines, at most 4,000 characters. */
export const question: QuestionKind = {
  id: 'long-text',
  settingsSchema: z.looseObject({}),
  valueSchema: () => remarkText,
  emptyValue: '',
  isOwnWords: true,
  isComplete: (value) => typeof value === 'string' && !isBlank(value),
  summarise: (value) => (typeof value === 'string' ? cleanText(value) : ''),
};
