import { z } from 'zod';
import { choiceOptions, choiceSettings } from './choice-options.ts';
import type { FieldValue, QuestionKind } from './question-kind.ts';

function selectedIds(value: FieldValue | undefined): readonly string[] {
  const parsed = z.array(z.string()).safeParse(value);
  return parsed.success ? parsed.data : [];
}

/** Any number of options; the value is the list of their ids. */
export const question: QuestionKind = {
  id: 'multi-choice',
  settingsSchema: choiceSettings,
  valueSchema: (settings) => z.array(z.enum(choiceOptions(settings).map(({ id }) => id))).max(20),
  emptyValue: [],
  isComplete: (value) => selectedIds(value).length > 0,
  summarise: (value, settings) => {
    const selected = selectedIds(value);
    return choiceOptions(settings)
      .filter(({ id }) => selected.includes(id))
      .map(({ label }) => label)
      .join('; ');
  },
};
