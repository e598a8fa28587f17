import { remembered } from '../base/remembered.ts';
import { type Criterion, type Field, fieldsFor } from '../directives/directive.ts';
import { choiceOptionsOf } from '../questions/choice-options.ts';
import type { Answer } from './answer.ts';

/** An option that says of a record table that it has no rows: “Không có sự cố” and the incident log. */
export interface EmptyingOption {
  readonly fieldId: string;
  readonly label: string;
  readonly recordKindId: string;
  readonly isChosen: boolean;
}

/** A pack says the same of every report. */
const declaringOptions = remembered((field: Field) =>
  choiceOptionsOf(field).flatMap(({ id, label, declaresEmpty }) =>
    declaresEmpty === undefined ? [] : [{ id, label, recordKindId: declaresEmpty }],
  ),
);

/** The emptying options among the fields that an answer asks for. */
export function emptyingOptions(criterion: Criterion, answer: Answer): readonly EmptyingOption[] {
  return fieldsFor(criterion, answer.value).flatMap((field) => {
    const value = answer.fields[field.id];
    return declaringOptions(field).map(({ id, label, recordKindId }) => ({
      fieldId: field.id,
      label,
      recordKindId,
      isChosen: Array.isArray(value) ? value.includes(id) : value === id,
    }));
  });
}
