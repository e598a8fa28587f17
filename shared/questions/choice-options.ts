import { z } from 'zod';
import { kebabId, nameText } from '../base/text-schemas.ts';
import type { FieldSettings } from './question-kind.ts';

/** The settings of the choice kinds: 2 to 20 options with distinct ids. */
export const choiceSettings = z.looseObject({
  options: z
    .array(z.strictObject({ id: kebabId, label: nameText.min(1) }))
    .min(2)
    .max(20)
    .refine((options) => new Set(options.map(({ id }) => id)).size === options.length, {
      error: 'option ids must be distinct',
    }),
});

/** The ids and labels of a choice field, in the order of the pack. */
export function choiceOptions(
  settings: FieldSettings,
): readonly { readonly id: string; readonly label: string }[] {
  return choiceSettings.parse(settings).options;
}
