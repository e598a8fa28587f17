import { z } from 'zod';
import { lineOfText } from '../base/text-schemas.ts';
import { cleanLine, isBlank } from '../base/vietnamese-text.ts';
import type { QuestionKind } from './question-kind.ts';

/** One line of text, at most 200 characters. */
export const question: QuestionKind = {
  id: 'text',
  settingsSchema: z.looseObject({}),
  valueSchema: () => lineOfText(200),
  emptyValue: '',
  isOwnWords: true,
  isComplete: (value) => typeof value === 'string' && !isBlank(value),
  summarise: (value) => (typeof value === 'string' ? cleanLine(value) : ''),
};
