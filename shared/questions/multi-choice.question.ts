import { z } from 'zod';
import { type ChoiceFieldOption, choiceOptions, choiceSettings } from './choice-options.ts';
import type { FieldSettings, FieldValue, QuestionKind } from './question-kind.ts';

function selectedOptions(
  value: FieldValue | undefined,
  settings: FieldSettings,
): readonly ChoiceFieldOption[] {
  return Array.isArray(value) ? choiceOptions(settings).filter(({ id }) => value.includes(id)) : [];
}

function withoutRepeats(ids: string[]): string[] {
  return [...new Set(ids)];
}

/** Any number of options; the value is the list of their ids, each once. */
export const question: QuestionKind = {
  id: 'multi-choice',
  settingsSchema: choiceSettings,
  valueSchema: (settings) =>
    z
      .array(z.enum(choiceOptions(settings).map(({ id }) => id)))
      .overwrite(withoutRepeats)
      .max(20),
  emptyValue: [],
  isComplete: (value, settings) => selectedOptions(value, settings).length > 0,
  summarise: (value, settings) =>
    selectedOptions(value, settings)
      .map(({ label }) => label)
      .join('; '),
};
