import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { allCriteria, type Directive } from '#shared/directives/directive.ts';
import type { ReturnedCriterion } from '#shared/receipts/receipt-content.ts';
import { decisionTexts as texts } from '#renderer/texts/desk-decisions.ts';
import classes from './desk.module.css';

interface ReturnFormProps {
  readonly directive: Directive | null;
  /** Whose report goes back. */
  readonly name: string;
  readonly onCancel: () => void;
  readonly onReturn: (reason: string, criteria: readonly ReturnedCriterion[]) => void;
}

/** Why a report goes back: in words, and criterion by criterion where the desk has the pack. */
export function ReturnForm({ directive, name, onCancel, onReturn }: ReturnFormProps) {
  const [reason, setReason] = useState('');
  const [criteria, setCriteria] = useState<readonly ReturnedCriterion[]>([]);
  const [wasTried, setWasTried] = useState(false);
  const send = () => {
    setWasTried(true);
    if (reason.trim() === '' || criteria.some((one) => one.reason.trim() === '')) return;
    onReturn(reason, criteria);
  };
  return (
    <div className={classes['return']} role="group" aria-label={name}>
      <Textarea
        label={texts.reason}
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={6}
        value={reason}
        error={wasTried && reason.trim() === '' ? texts.reasonMissing : undefined}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      {criteria.map((one) => (
        <CriterionReason
          key={one.criterion}
          criterion={one}
          wasTried={wasTried}
          onChange={(text) => {
            setCriteria(
              criteria.map((other) =>
                other.criterion === one.criterion ? { ...other, reason: text } : other,
              ),
            );
          }}
          onDrop={() => {
            setCriteria(criteria.filter(({ criterion }) => criterion !== one.criterion));
          }}
        />
      ))}
      {directive !== null && (
        <CriterionChoice
          directive={directive}
          chosen={criteria}
          onChoose={(added) => {
            setCriteria([...criteria, added]);
          }}
        />
      )}
      <div className={classes['decide']}>
        <Button onClick={send}>{texts.returnNow}</Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </div>
  );
}

interface CriterionReasonProps {
  readonly criterion: ReturnedCriterion;
  readonly wasTried: boolean;
  readonly onChange: (text: string) => void;
  readonly onDrop: () => void;
}

function CriterionReason({ criterion, wasTried, onChange, onDrop }: CriterionReasonProps) {
  const { criterion: id, title, reason } = criterion;
  return (
    <div className={classes['criterion']}>
      <TextInput
        label={texts.criterionReason(id, title)}
        maxLength={400}
        value={reason}
        error={wasTried && reason.trim() === '' ? texts.criterionReasonMissing : undefined}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      <Button size="compact-md" aria-label={texts.dropCriterion(id)} onClick={onDrop}>
        {texts.drop}
      </Button>
    </div>
  );
}

interface CriterionChoiceProps {
  readonly directive: Directive;
  readonly chosen: readonly ReturnedCriterion[];
  readonly onChoose: (added: ReturnedCriterion) => void;
}

function CriterionChoice({ directive, chosen, onChoose }: CriterionChoiceProps) {
  const left = allCriteria(directive).filter(({ id }) => !chosen.some(({ criterion }) => criterion === id));
  return (
    <NativeSelect
      label={texts.criterion}
      value=""
      data={[
        { value: '', label: texts.criterionNone },
        ...left.map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
      ]}
      onChange={(event) => {
        const found = left.find(({ id }) => id === event.currentTarget.value);
        if (found !== undefined) onChoose({ criterion: found.id, title: found.title, reason: '' });
      }}
    />
  );
}
