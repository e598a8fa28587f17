import { Input, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { z } from 'zod';
import { ok } from '#shared/base/result.ts';
import { question, reachedOfTotal } from '#shared/questions/reached-of-total.question.ts';
import { questionTexts } from '#renderer/texts/checklist-questions.ts';
import type { QuestionControl, QuestionControlProps, TypedValue } from './question-control.ts';
import classes from './questions.module.css';
import { countText, readCount } from './typed/typed-count.ts';

const settings = z.looseObject({ unit: z.string() });

interface TypedPair {
  readonly reached: string;
  readonly total: string;
}

function pairOf(typed: TypedValue): TypedPair {
  return typeof typed === 'object' && 'reached' in typed ? typed : { reached: '', total: '' };
}

function readPair(typed: TypedValue) {
  const pair = pairOf(typed);
  const reached = readCount(pair.reached);
  if (!reached.ok) return reached;
  const total = readCount(pair.total);
  return total.ok ? ok({ reached: reached.value, total: total.value }) : total;
}

function ReachedOfTotalControl({ field, typed, fault, onType, onDone }: QuestionControlProps) {
  const labelId = useId();
  const remarkId = useId();
  const { unit } = settings.parse(field);
  const pair = pairOf(typed);
  const read = readPair(typed);
  const isTooMany =
    read.ok &&
    read.value.reached !== null &&
    read.value.total !== null &&
    read.value.reached > read.value.total;
  const remark = isTooMany ? questionTexts.reachedAboveTotal(unit, pair.reached, pair.total) : fault;
  const summary = read.ok && !isTooMany && question.isComplete(read.value, field);
  const part = (key: keyof TypedPair, label: string) => (
    <TextInput
      label={label}
      className={classes['number']}
      inputMode="numeric"
      error={remark !== undefined}
      aria-describedby={remarkId}
      value={pair[key]}
      onChange={(event) => {
        onType({ ...pair, [key]: event.currentTarget.value });
      }}
      onBlur={onDone}
    />
  );
  return (
    <div role="group" aria-labelledby={labelId}>
      <Input.Label id={labelId} labelElement="div">
        {field.label}
      </Input.Label>
      {field.hint === undefined ? null : <Input.Description>{field.hint}</Input.Description>}
      <div className={classes['pair']}>
        {part('reached', questionTexts.reached(unit))}
        {part('total', questionTexts.total)}
        <Text className={classes['pairSummary']}>
          {summary ? question.summarise(read.value, field) : unit}
        </Text>
      </div>
      <Input.Error id={remarkId} role="status" mt={4}>
        {remark}
      </Input.Error>
    </div>
  );
}

export const control: QuestionControl = {
  id: 'reached-of-total',
  toTyped: (value) => {
    const parsed = reachedOfTotal.safeParse(value);
    return parsed.success
      ? { reached: countText(parsed.data.reached), total: countText(parsed.data.total) }
      : { reached: '', total: '' };
  },
  read: readPair,
  Control: ReachedOfTotalControl,
};
