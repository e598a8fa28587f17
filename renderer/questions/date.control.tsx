import { DateField } from './date-field.tsx';
import type { QuestionControl, QuestionControlProps } from './question-control.ts';
import { dateText, readDate } from './typed/typed-date.ts';

function DateControl({ field, typed, fault, onType, onDone }: QuestionControlProps) {
  return (
    <DateField
      label={field.label}
      hint={field.hint}
      typed={typeof typed === 'string' ? typed : ''}
      fault={fault}
      onType={onType}
      onDone={onDone}
    />
  );
}

export const control: QuestionControl = {
  id: 'date',
  toTyped: (value) => (typeof value === 'string' ? dateText(value) : ''),
  read: (typed) => readDate(typeof typed === 'string' ? typed : ''),
  Control: DateControl,
};
