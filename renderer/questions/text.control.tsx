import { TextInput } from '@mantine/core';
import { question } from '#shared/questions/text.question.ts';
import type { FieldValue } from '#shared/questions/question-kind.ts';
import { FIELD_ORDER } from './field-order.ts';
import type { QuestionControl, QuestionControlProps, TypedValue } from './question-control.ts';
import { readText } from './typed/typed-text.ts';

/** A value of another kind, for instance of a later version, is shown as words as far as it has any. */
function textOf(value: FieldValue | undefined): string {
  if (Array.isArray(value)) return value.join('; ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function typedText(typed: TypedValue): string {
  return typeof typed === 'string' ? typed : '';
}

function TextControl({ field, typed, fault, onType, onDone }: QuestionControlProps) {
  return (
    <TextInput
      label={field.label}
      description={field.hint}
      inputWrapperOrder={FIELD_ORDER}
      error={fault}
      value={typedText(typed)}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
      onBlur={onDone}
    />
  );
}

export const control: QuestionControl = {
  id: 'text',
  toTyped: textOf,
  read: (typed, field) => readText(typedText(typed), question.valueSchema(field)),
  Control: TextControl,
};
