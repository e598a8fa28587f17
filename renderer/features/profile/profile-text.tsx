import { NativeSelect, TextInput, type TextInputProps } from '@mantine/core';
import type { ChangeEvent } from 'react';
import type { Control, FieldErrors } from 'react-hook-form';
import type { UnitProfileDraft } from '#shared/answers/report-input.ts';
import { offeredUnitTypes, UNIT_TYPES } from '#shared/unit/unit-types.ts';
import { type FormField, useFormField } from '#renderer/questions/autosave/use-form-field.ts';
import { saveUndoably } from '#renderer/questions/autosave/save-undoably.ts';
import { updateProfile } from '#renderer/storage/profile.ts';
import { profileTexts } from '#renderer/texts/profile.ts';
import { faultOf, type ProfileField, readProfileText, textOf, withText } from './profile-fields.ts';

/** The form of the profile, as its fields see it. */
interface ProfileFormParts {
  readonly control: Control<UnitProfileDraft>;
  readonly stored: UnitProfileDraft;
  readonly errors: FieldErrors<UnitProfileDraft>;
}

interface ProfileFieldState extends FormField<string> {
  readonly label: string;
}

function typeOptions(stored: UnitProfileDraft['type']) {
  return [
    { value: '', label: profileTexts.chooseType },
    ...offeredUnitTypes(stored).map(({ id, label }) => ({ value: id, label })),
  ];
}

const asIs = (text = ''): string => text;

function profilePlace(name: ProfileField): string {
  return `profile/${name}`;
}

async function putText(name: ProfileField, text: string): Promise<() => Promise<unknown>> {
  let before: string | undefined;
  await updateProfile((profile) => {
    before ??= textOf(profile, name);
    return withText(profile, name, text);
  });
  return () => putText(name, before ?? '');
}

function saveProfileText(name: ProfileField, text: string): Promise<void> {
  const place = profilePlace(name);
  const { changed, undone } = profileTexts.undo(profileTexts.labels[name]);
  return saveUndoably(
    () => putText(name, text),
    { message: changed, undoneMessage: undone, typingOf: place },
    [place],
  );
}

/** A field of the profile: what is typed in it, and what a report misses there. */
export function useProfileField(
  { control, stored, errors }: ProfileFormParts,
  name: ProfileField,
): ProfileFieldState {
  const field = useFormField({
    control,
    name,
    place: profilePlace(name),
    stored: textOf(stored, name),
    toTyped: asIs,
    read: (typed: string) => readProfileText(name, typed),
    save: (text) => saveProfileText(name, text),
  });
  return { ...field, label: profileTexts.labels[name], fault: faultOf(errors, name) ?? field.fault };
}

/** What an input of a field gets. */
export function inputProps({ label, typed, fault, ref, onType, onDone }: ProfileFieldState) {
  return {
    label,
    error: fault,
    ref,
    value: typed,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
      onType(event.currentTarget.value);
    },
    onBlur: onDone,
  };
}

interface ProfileTextProps extends Omit<TextInputProps, 'form' | 'name'> {
  readonly form: ProfileFormParts;
  readonly name: ProfileField;
  readonly onTyped?: (text: string) => void;
}

/** A field of the profile with one line of text. */
export function ProfileText({ form, name, onTyped, ...look }: ProfileTextProps) {
  const field = inputProps(useProfileField(form, name));
  return (
    <TextInput
      {...look}
      {...field}
      onChange={(event) => {
        field.onChange(event);
        onTyped?.(event.currentTarget.value);
      }}
    />
  );
}

interface TypeFieldProps {
  readonly form: ProfileFormParts;
  readonly onPick: (type: UnitProfileDraft['type']) => void;
}

/** What kind of unit it is. */
export function TypeField({ form, onPick }: TypeFieldProps) {
  const field = inputProps(useProfileField(form, 'type'));
  return (
    <NativeSelect
      {...field}
      description={profileTexts.hints.type}
      data={typeOptions(form.stored.type)}
      onChange={(event) => {
        field.onChange(event);
        const picked = UNIT_TYPES.find(({ id }) => id === event.currentTarget.value);
        onPick(picked?.id ?? '');
      }}
    />
  );
}
