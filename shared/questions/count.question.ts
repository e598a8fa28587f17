import { z } from 'zod';
import type { QuestionKind } from './question-kind.ts';

const count = z.int().min(0).max(10_000_000);
const settings = z.looseObject({ unit: z.string().min(1).max(40).optional() });

/** A whole number with an optional unit: `3 lần`. Unanswered is `''`. */
export const question: QuestionKind = {
  id: 'count',
  settingsSchema: settings,
  valueSchema: () => z.union([z.literal(''), count]),
  emptyValue: '',
  // How often or how many in one campaign.
  carryOver: () => undefined,
  isComplete: (value) => count.safeParse(value).success,
  summarise: (value, fieldSettings) => {
    const parsed = count.safeParse(value);
    if (!parsed.success) return '';
    const { unit } = settings.parse(fieldSettings);
    const number = new Intl.NumberFormat('vi-VN').format(parsed.data);
    return unit === undefined ? number : `${number} ${unit}`;
  },
};
