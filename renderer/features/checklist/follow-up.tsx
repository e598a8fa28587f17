import { Textarea, TextInput } from '@mantine/core';
import { type AnswerValue, needsPlan } from '#shared/directives/answer-values.ts';
import { nameText, remarkText } from '#shared/base/text-schemas.ts';
import { type Field, fieldsFor } from '#shared/directives/directive.ts';
import { FIELD_ORDER } from '#renderer/questions/field-order.ts';
import { DateField } from '#renderer/questions/date-field.tsx';
import { findQuestionControl } from '#renderer/questions/registry.ts';
import { readDate } from '#renderer/questions/typed/typed-date.ts';
import { readText } from '#renderer/questions/typed/typed-text.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { useCard } from './card-context.ts';
import classes from './follow-up.module.css';
import { useOwnField, usePackField } from './use-card-field.ts';

const readName = (typed: string) => readText(typed, nameText);
const readRemark = (typed: string) => readText(typed, remarkText);

function PackField({ field }: { readonly field: Field }) {
  const { Control } = findQuestionControl(field.kind);
  const { typed, fault, onType, onDone } = usePackField(field);
  return (
    <div className={classes['field']} data-kind={field.kind}>
      <Control field={field} typed={typed} fault={fault} onType={onType} onDone={onDone} />
    </div>
  );
}

function ReasonField() {
  const { typed, fault, onType, onDone } = useOwnField('reason', readRemark);
  return (
    <Textarea
      className={classes['wide']}
      label={checklistTexts.reason}
      description={checklistTexts.reasonHint}
      inputWrapperOrder={FIELD_ORDER}
      required
      autosize
      minRows={2}
      maxRows={8}
      error={fault}
      value={typed}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
      onBlur={onDone}
    />
  );
}

function PlanFields({ value }: { readonly value: AnswerValue }) {
  const assignee = useOwnField('assignee', readName);
  const dueOn = useOwnField('dueOn', readDate);
  const wording = value === 'unclear' ? 'unclear' : 'open';
  // A mark of duty stands only where the export waits for it.
  const isRequired = value !== 'unclear';
  return (
    <>
      <TextInput
        label={checklistTexts.assignee[wording]}
        required={isRequired}
        error={assignee.fault}
        value={assignee.typed}
        onChange={(event) => {
          assignee.onType(event.currentTarget.value);
        }}
        onBlur={assignee.onDone}
      />
      <DateField label={checklistTexts.dueOn[wording]} isRequired={isRequired} {...dueOn} />
    </>
  );
}

interface NoteFieldProps {
  /** Whether the user has just asked for the field. */
  readonly takesFocus: boolean;
}

/** The free remark of an answer. */
export function NoteField({ takesFocus }: NoteFieldProps) {
  const { typed, fault, onType, onDone } = useOwnField('note', readRemark);
  return (
    <Textarea
      label={checklistTexts.note}
      autosize
      minRows={2}
      maxRows={8}
      autoFocus={takesFocus}
      error={fault}
      value={typed}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
      onBlur={onDone}
    />
  );
}

/** What an answer asks for in addition, and nothing else. */
export function FollowUp({ value }: { readonly value: AnswerValue }) {
  const { criterion } = useCard();
  const fields = fieldsFor(criterion, value);
  if (value !== 'not-applicable' && !needsPlan(value) && fields.length === 0) return null;
  return (
    <div className={classes['followUp']}>
      {value === 'not-applicable' && <ReasonField />}
      {needsPlan(value) && <PlanFields value={value} />}
      {fields.map((field) => (
        <PackField key={field.id} field={field} />
      ))}
    </div>
  );
}
