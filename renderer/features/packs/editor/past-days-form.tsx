import { Checkbox } from '@mantine/core';
import type { Criterion } from '#shared/directives/directive.ts';
import { daysOf, type PackDraft } from '#shared/packs/pack-draft.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import classes from './pack-editor.module.css';
import { usePastDay } from './use-draft-choices.ts';

const texts = packEditorTexts.criteria.pastDays;

interface PastDaysFormProps {
  readonly draft: PackDraft;
  readonly criterion: Criterion;
}

/** Which of the days that a criterion asks for tell of what has happened. */
export function PastDaysForm({ draft, criterion }: PastDaysFormProps) {
  const days = daysOf(criterion);
  if (days.length === 0) return null;
  return (
    <fieldset className={classes['days']}>
      <legend>{texts.title}</legend>
      <p className={classes['muted']}>{texts.lead}</p>
      {days.map((field) => (
        <PastDay key={field.id} draft={draft} criterion={criterion} field={field} />
      ))}
    </fieldset>
  );
}

function PastDay({
  draft,
  criterion,
  field,
}: PastDaysFormProps & { readonly field: Criterion['fields'][number] }) {
  const [isPast, setPast] = usePastDay(draft, criterion, field);
  return (
    <Checkbox
      label={field.label}
      checked={isPast}
      onChange={(event) => {
        setPast(event.currentTarget.checked);
      }}
    />
  );
}
