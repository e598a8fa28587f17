import { useController } from 'react-hook-form';
import type { Result } from '#shared/base/result.ts';
import type { FieldValue } from '#shared/questions/question-kind.ts';
import type { Field } from '#shared/directives/directive.ts';
import { useAutosave } from '#renderer/questions/autosave/use-autosave.ts';
import type { TypedValue } from '#renderer/questions/question-control.ts';
import { findQuestionControl } from '#renderer/questions/registry.ts';
import { useCard } from './card-context.ts';
import { fieldPlace, type OwnFieldName } from './form/answer-form.ts';

/** One of the card's own text fields: what stands in it, what is wrong with it, and how it reports typing. */
export function useOwnField(name: OwnFieldName, read: (typed: string) => Result<string, string>) {
  const { campaign, criterion, control, save } = useCard();
  const { field } = useController({ control, name });
  const autosave = useAutosave({
    place: fieldPlace(campaign, criterion.id, name),
    typed: field.value,
    read,
    save: (value) => {
      save({ [name]: value });
    },
  });
  return {
    typed: field.value,
    fault: autosave.fault,
    onType: (typed: string) => {
      field.onChange(typed);
      autosave.onType(typed);
    },
    onDone: autosave.onDone,
  };
}

/** A follow-up field of the pack. */
export function usePackField(packField: Field) {
  const { campaign, criterion, control, save } = useCard();
  const name = `fields.${packField.id}` as const;
  const { field } = useController({ control, name });
  const autosave = useAutosave<TypedValue, FieldValue>({
    place: fieldPlace(campaign, criterion.id, name),
    typed: field.value,
    read: (typed) => findQuestionControl(packField.kind).read(typed, packField),
    save: (value) => {
      save({ fields: { [packField.id]: value } });
    },
  });
  return {
    typed: field.value,
    fault: autosave.fault,
    onType: (typed: TypedValue) => {
      field.onChange(typed);
      autosave.onType(typed);
    },
    onDone: autosave.onDone,
  };
}
