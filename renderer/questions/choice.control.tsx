import { NativeSelect, Radio } from '@mantine/core';
import { ok } from '#shared/base/result.ts';
import { choiceOptions } from '#shared/questions/choice-options.ts';
import { FIELD_ORDER } from './field-order.ts';
import type { QuestionControl, QuestionControlProps } from './question-control.ts';
import classes from './questions.module.css';

/** Up to this many options stand side by side; more go into a list. */
const MAX_RADIOS = 5;

function ChoiceControl({ field, typed, fault, onType, onDone }: QuestionControlProps) {
  const options = choiceOptions(field);
  const value = typeof typed === 'string' ? typed : '';
  const pick = (id: string) => {
    onType(id);
    onDone();
  };
  if (options.length > MAX_RADIOS) {
    return (
      <NativeSelect
        label={field.label}
        description={field.hint}
        inputWrapperOrder={FIELD_ORDER}
        error={fault}
        value={value}
        data={[{ value: '', label: '' }, ...options.map(({ id, label }) => ({ value: id, label }))]}
        onChange={(event) => {
          pick(event.currentTarget.value);
        }}
      />
    );
  }
  return (
    <Radio.Group label={field.label} description={field.hint} error={fault} value={value} onChange={pick}>
      <div className={classes['options']}>
        {options.map(({ id, label }) => (
          <Radio key={id} value={id} label={label} />
        ))}
      </div>
    </Radio.Group>
  );
}

export const control: QuestionControl = {
  id: 'choice',
  toTyped: (value) => (typeof value === 'string' ? value : ''),
  read: (typed) => ok(typeof typed === 'string' ? typed : ''),
  Control: ChoiceControl,
};
