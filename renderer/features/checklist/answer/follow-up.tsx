import { Textarea, TextInput } from '@mantine/core';
import { type AnswerValue, needsPlan, planLabels } from '#shared/directives/answer-values.ts';
import { type Field, fieldsFor } from '#shared/directives/directive.ts';
import { FIELD_ORDER } from '#renderer/questions/field-order.ts';
import { DateField } from '#renderer/questions/date-field.tsx';
import { findQuestionControl } from '#renderer/questions/registry.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { useCard } from '../form/card-context.ts';
import { useOwnField, usePackField } from '../form/use-card-field.ts';
import classes from './follow-up.module.css';

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
  const { typed, fault, onType, onDone } = useOwnField('reason');
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
  const assignee = useOwnField('assignee');
  const dueOn = useOwnField('dueOn');
  const labels = planLabels(value);
  // A mark of duty stands only where the export waits for it.
  const isRequired = value !== 'unclear';
  return (
    <>
      <TextInput
        label={labels.assignee}
        required={isRequired}
        error={assignee.fault}
        value={assignee.typed}
        onChange={(event) => {
          assignee.onType(event.currentTarget.value);
        }}
        onBlur={assignee.onDone}
      />
      <DateField label={labels.dueOn} isRequired={isRequired} {...dueOn} />
    </>
  );
}

/** The free remark of an answer. */
function NoteField() {
  const { note } = useCard();
  const { typed, fault, onType, onDone } = useOwnField('note');
  return (
    <Textarea
      label={checklistTexts.note}
      autosize
      minRows={2}
      maxRows={8}
      autoFocus={note.takesFocus}
      error={fault}
      value={typed}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
      onBlur={onDone}
    />
  );
}

/** The fields that an answer needs, and nothing else. */
function NeededFields({ value }: { readonly value: AnswerValue }) {
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

/** What the answer asks for in addition, and the remark that anybody may add. */
export function FollowUp() {
  const { value, note } = useCard();
  if (value === null) return null;
  return (
    <>
      <NeededFields value={value} />
      {note.isOpen && <NoteField />}
    </>
  );
}
