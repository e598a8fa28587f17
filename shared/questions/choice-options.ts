import { z } from 'zod';
import { kebabId, nameText } from '../base/text-schemas.ts';
import type { FieldSettings } from './question-kind.ts';

const choiceOptionSchema = z.strictObject({
  id: kebabId,
  label: nameText.min(1),
  /** The record table that has no rows when this option is chosen: “Không có sự cố” and the incident log. */
  declaresEmpty: kebabId.optional(),
});

/** One option of a choice field. */
export type ChoiceFieldOption = z.output<typeof choiceOptionSchema>;

/** The settings of the choice kinds: 2 to 20 options with distinct ids. */
export const choiceSettings = z.looseObject({
  options: z
    .array(choiceOptionSchema)
    .min(2)
    .max(20)
    .refine((options) => new Set(options.map(({ id }) => id)).size === options.length, {
      error: 'option ids must be distinct',
    }),
});

/** The options of a choice field, in the order of the pack. */
export function choiceOptions(settings: FieldSettings): readonly ChoiceFieldOption[] {
  return choiceSettings.parse(settings).options;
}

/** The options of any field: none when it is not a choice field. */
export function choiceOptionsOf(settings: FieldSettings): readonly ChoiceFieldOption[] {
  if (!('options' in settings)) return [];
  return choiceSettings.safeParse(settings).data?.options ?? [];
}
