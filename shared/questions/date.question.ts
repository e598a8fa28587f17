import { z } from 'zod';
import { formatDate, localDate } from '../base/dates.ts';
import type { QuestionKind } from './question-kind.ts';

/** A calendar day, `YYYY-MM-DD`. */
export const question: QuestionKind = {
  id: 'date',
  settingsSchema: z.looseObject({
    /** It tells when something happened, so that a day that has not come yet is a slip. */
    hasHappened: z.literal(true).optional(),
  }),
  valueSchema: () => z.union([z.literal(''), localDate]),
  emptyValue: '',
  // A day on which something was done in one campaign.
  carryOver: () => undefined,
  isComplete: (value) => localDate.safeParse(value).success,
  summarise: (value) => {
    const parsed = localDate.safeParse(value);
    return parsed.success ? formatDate(parsed.data) : '';
  },
};
