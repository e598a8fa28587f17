import { Checkbox } from '@mantine/core';
import { ok } from '#shared/base/result.ts';
import { choiceOptions } from '#shared/questions/choice-options.ts';
import type { QuestionControl, QuestionControlProps, TypedValue } from './question-control.ts';
import classes from './questions.module.css';

function tickedIds(typed: TypedValue): readonly string[] {
  return typeof typed === 'object' && !('reached' in typed) ? typed : [];
}

function MultiChoiceControl({ field, typed, fault, onType, onDone }: QuestionControlProps) {
  return (
    <Checkbox.Group
      label={field.label}
      description={field.hint}
      error={fault}
      value={[...tickedIds(typed)]}
      onChange={(ids) => {
        onType(ids);
        onDone();
      }}
    >
      <div className={classes['options']}>
        {choiceOptions(field).map(({ id, label }) => (
          <Checkbox key={id} value={id} label={label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

export const control: QuestionControl = {
  id: 'multi-choice',
  toTyped: (value) =>
    Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [],
  // Ids that the pack no longer offers are left out, as nobody could untick them.
  read: (typed, field) =>
    ok(
      choiceOptions(field)
        .map(({ id }) => id)
        .filter((id) => tickedIds(typed).includes(id)),
    ),
  Control: MultiChoiceControl,
};
