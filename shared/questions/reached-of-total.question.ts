import { z } from 'zod';
import type { QuestionKind } from './question-kind.ts';

const count = z.int().min(0).max(10_000_000).nullable();

/** The value of a `reached-of-total` field: people reached, people in all; `null` while not filled in. */
export const reachedOfTotal = z.strictObject({ reached: count, total: count });

const settings = z.looseObject({ unit: z.string().min(1).max(40) });

/** How many of how many: `45/48 người (93%)`. That reached <= total is a rule of the review, not of the value. */
export const question: QuestionKind = {
  id: 'reached-of-total',
  settingsSchema: settings,
  valueSchema: () => reachedOfTotal,
  emptyValue: { reached: null, total: null },
  // The school still has as many; whom the next campaign reaches is open.
  carryOver: (value) => {
    const parsed = reachedOfTotal.safeParse(value);
    return parsed.success && parsed.data.total !== null ? { ...parsed.data, reached: null } : undefined;
  },
  isComplete: (value) => {
    const parsed = reachedOfTotal.safeParse(value);
    return parsed.success && parsed.data.reached !== null && parsed.data.total !== null;
  },
  summarise: (value, fieldSettings) => {
    const parsed = reachedOfTotal.safeParse(value);
    if (!parsed.success || (parsed.data.reached === null && parsed.data.total === null)) return '';
    const { reached, total } = parsed.data;
    const format = (number: number | null) =>
      number === null ? '…' : new Intl.NumberFormat('vi-VN').format(number);
    const isShare = reached !== null && total !== null && total > 0 && reached <= total;
    const share = isShare ? ` (${String(Math.floor((reached / total) * 100))}%)` : '';
    return `${format(reached)}/${format(total)} ${settings.parse(fieldSettings).unit}${share}`;
  },
};
