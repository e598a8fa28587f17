import { useEffect } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import type { TypedValue } from '../question-control.ts';
import { type AutosavedField, type AutosavedFieldOptions, useAutosavedField } from './use-autosaved-field.ts';

interface FormFieldOptions<
  Form extends FieldValues,
  Typed extends TypedValue,
  Value,
> extends AutosavedFieldOptions<Typed, Value> {
  readonly control: Control<Form>;
  readonly name: FieldPath<Form>;
}

export interface FormField<Typed extends TypedValue> extends AutosavedField<Typed> {
  /** For the element that takes the focus when the form asks for it. */
  readonly ref: (element: HTMLElement | null) => void;
}

/**
 * A field of a react-hook-form that saves itself. The form hears only of what is typed in it; here, and nowhere else, it
 * also hears of a change from outside: an undo, answers that were copied, a proposal that was taken over.
 */
export function useFormField<Form extends FieldValues, Typed extends TypedValue, Value>({
  control,
  name,
  ...options
}: FormFieldOptions<Form, Typed, Value>): FormField<Typed> {
  const autosaved = useAutosavedField(options);
  const { field } = useController({ control, name });
  const { typed } = autosaved;
  const formHas: unknown = field.value;
  const tellForm: (typed: Typed) => void = field.onChange;
  const isToldApart = JSON.stringify(formHas) !== JSON.stringify(typed);
  useEffect(() => {
    if (isToldApart) tellForm(typed);
  });
  return {
    ...autosaved,
    ref: field.ref,
    onDone: () => {
      autosaved.onDone();
      field.onBlur();
    },
  };
}
