import { nameText, remarkText } from '#shared/base/text-schemas.ts';
import type { Field } from '#shared/directives/directive.ts';
import type { FieldValue } from '#shared/questions/question-kind.ts';
import { useFormField } from '#renderer/questions/autosave/use-form-field.ts';
import type { TypedValue } from '#renderer/questions/question-control.ts';
import { findQuestionControl } from '#renderer/questions/registry.ts';
import { dateText, readDate } from '#renderer/questions/typed/typed-date.ts';
import { readText } from '#renderer/questions/typed/typed-text.ts';
import { type AnswerForm, fieldPlace, type OwnFieldName } from './answer-form.ts';
import { useCard } from './card-context.ts';

const asIs = (text: string): string => text;
const readName = (typed: string) => readText(typed, nameText);
const readRemark = (typed: string) => readText(typed, remarkText);

/** How the card's own fields are shown and read. */
const OWN_FIELDS = {
  reason: { toText: asIs, read: readRemark },
  assignee: { toText: asIs, read: readName },
  dueOn: { toText: dateText, read: readDate },
  note: { toText: asIs, read: readRemark },
} as const;

/** One of the card's own text fields. */
export function useOwnField(name: OwnFieldName) {
  const { campaign, criterion, answer, control, save } = useCard();
  const { toText, read } = OWN_FIELDS[name];
  return useFormField({
    control,
    name,
    place: fieldPlace(campaign, criterion.id, name),
    stored: answer[name],
    toTyped: (stored = '') => toText(stored),
    read,
    save: (value) => save({ [name]: value }),
  });
}

/** A follow-up field of the pack. */
export function usePackField(packField: Field) {
  const { campaign, criterion, answer, control, save } = useCard();
  const { toTyped, read } = findQuestionControl(packField.kind);
  const name = `fields.${packField.id}` as const;
  return useFormField<AnswerForm, TypedValue, FieldValue>({
    control,
    name,
    place: fieldPlace(campaign, criterion.id, name),
    stored: answer.fields[packField.id],
    toTyped,
    read: (typed) => read(typed, packField),
    save: (value) => save({ fields: { [packField.id]: value } }),
  });
}
