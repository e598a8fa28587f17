import { Textarea, TextInput } from '@mantine/core';
import { ok } from '#shared/base/result.ts';
import { type PackDraft, packDraftSchema, type PackDraftText } from '#shared/packs/pack-draft.ts';
import { useAutosavedField, useAutosavedText } from '#renderer/questions/autosave/use-autosaved-field.ts';
import { DateField } from '#renderer/questions/date-field.tsx';
import { dateText, readDate } from '#renderer/questions/typed/typed-date.ts';
import { updatePackDraft } from '#renderer/storage/pack-draft.ts';
import { FIELD_ORDER } from '#renderer/questions/field-order.ts';

/** Where all fields of the draft stand among the fields of the app. */
export const DRAFT_PLACE = 'pack-draft/';

/** The fields of a draft that hold a day. */
type DayName = 'startsOn' | 'endsOn' | 'date';

interface DraftTextProps {
  readonly draft: PackDraft;
  readonly name: Exclude<PackDraftText, DayName | 'base'>;
  readonly label: string;
  readonly hint?: string;
  /** More than one line; a line is added as it fills. */
  readonly hasLines?: boolean;
}

/** A text of the draft that saves itself. */
export function DraftText({ draft, name, label, hint, hasLines = false }: DraftTextProps) {
  const field = useAutosavedText({
    place: `${DRAFT_PLACE}${name}`,
    stored: draft[name],
    schema: packDraftSchema.shape[name],
    save: (text) => updatePackDraft((stored) => ({ ...stored, [name]: text })),
  });
  return <TextField field={field} label={label} hint={hint} hasLines={hasLines} />;
}

interface TextFieldProps {
  readonly field: ReturnType<typeof useAutosavedText>;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly hasLines?: boolean;
}

/** How a text that saves itself looks here. */
export function TextField({ field, label, hint, hasLines = false }: TextFieldProps) {
  const { typed, fault, onType, onDone } = field;
  const shared = {
    label,
    description: hint,
    inputWrapperOrder: [...FIELD_ORDER],
    error: fault,
    value: typed,
  };
  if (hasLines) {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        maxRows={10}
        onBlur={onDone}
        onChange={(event) => {
          onType(event.currentTarget.value);
        }}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      autoComplete="off"
      onBlur={onDone}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
    />
  );
}

interface DraftDayProps {
  readonly draft: PackDraft;
  readonly name: DayName;
  readonly label: string;
}

/** A day of the draft that saves itself. */
export function DraftDay({ draft, name, label }: DraftDayProps) {
  const field = useAutosavedField({
    place: `${DRAFT_PLACE}${name}`,
    stored: draft[name],
    toTyped: (day = '') => dateText(day),
    read: (typed: string) => (typed.trim() === '' ? ok('') : readDate(typed)),
    save: (day) => updatePackDraft((stored) => ({ ...stored, [name]: day })),
  });
  return <DateField label={label} {...field} />;
}
