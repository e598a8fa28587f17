import { Text, TextInput } from '@mantine/core';
import { z } from 'zod';
import { ok } from '#shared/base/result.ts';
import { FIELD_ORDER } from './field-order.ts';
import type { QuestionControl, QuestionControlProps } from './question-control.ts';
import { countText, readCount } from './typed/typed-count.ts';
import classes from './questions.module.css';

const settings = z.looseObject({ unit: z.string().optional() });

function CountControl({ field, typed, fault, onType, onDone }: QuestionControlProps) {
  const { unit } = settings.parse(field);
  return (
    <TextInput
      label={field.label}
      description={field.hint}
      inputWrapperOrder={FIELD_ORDER}
      error={fault}
      classNames={{ wrapper: classes['short'] }}
      inputMode="numeric"
      rightSection={unit === undefined ? undefined : <Text size="sm">{unit}</Text>}
      rightSectionWidth={unit === undefined ? undefined : `${String(unit.length + 3)}ch`}
      rightSectionPointerEvents="none"
      value={typeof typed === 'string' ? typed : ''}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
      onBlur={onDone}
    />
  );
}

export const control: QuestionControl = {
  id: 'count',
  toTyped: (value) => (typeof value === 'number' ? countText(value) : ''),
  read: (typed) => {
    const count = readCount(typeof typed === 'string' ? typed : '');
    return count.ok ? ok(count.value ?? '') : count;
  },
  Control: CountControl,
};
