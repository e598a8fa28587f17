import { type Criterion, fieldsFor } from '../directives/directive.ts';
import { choiceOptionsOf } from '../questions/choice-options.ts';
import type { Answer } from './answer.ts';

/** An option that says of a record table that it has no rows: “Không có sự cố” and the incident log. */
export interface EmptyingOption {
  readonly fieldId: string;
  readonly label: string;
  readonly recordKindId: string;
  readonly isChosen: boolean;
}

/** The emptying options among the fields that an answer asks for. */
export function emptyingOptions(criterion: Criterion, answer: Answer): readonly EmptyingOption[] {
  return fieldsFor(criterion, answer.value).flatMap((field) => {
    const value = answer.fields[field.id];
    return choiceOptionsOf(field).flatMap(({ id, label, declaresEmpty }) =>
      declaresEmpty === undefined
        ? []
        : [
            {
              fieldId: field.id,
              label,
              recordKindId: declaresEmpty,
              isChosen: Array.isArray(value) ? value.includes(id) : value === id,
            },
          ],
    );
  });
}
