import { Textarea } from '@mantine/core';
import { question } from '#shared/questions/long-text.question.ts';
import { FIELD_ORDER } from './field-order.ts';
import type { QuestionControl, QuestionControlProps, TypedValue } from './question-control.ts';
import { readText } from './typed/typed-text.ts';

function typedText(typed: TypedValue): string {
  return typeof typed === 'string' ? typed : '';
}

function LongTextControl({ field, typed, fault, onType, onDone }: QuestionControlProps) {
  return (
    <Textarea
      label={field.label}
      description={field.hint}
      inputWrapperOrder={FIELD_ORDER}
      error={fault}
      autosize
      minRows={2}
      maxRows={12}
      value={typedText(typed)}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
      onBlur={onDone}
    />
  );
}

export const control: QuestionControl = {
  id: 'long-text',
  toTyped: (value) => (typeof value === 'string' ? value : ''),
  read: (typed, field) => readText(typedText(typed), question.valueSchema(field)),
  Control: LongTextControl,
};
