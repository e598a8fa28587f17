import type { ComponentType } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { Field } from '#shared/directives/directive.ts';
import type { FieldValue } from '#shared/questions/question-kind.ts';

/** What a form holds for a follow-up field: text exactly as typed, or what was ticked. */
export type TypedValue = string | readonly string[] | { readonly reached: string; readonly total: string };

/** What the control of a question gets. */
export interface QuestionControlProps {
  readonly field: Field;
  readonly typed: TypedValue;
  /** Why the typed value cannot be stored or should be looked at again, as a sentence. */
  readonly fault: string | undefined;
  readonly onType: (typed: TypedValue) => void;
  /** The user has finished with the field for now: it was left, or an option was picked. */
  readonly onDone: () => void;
}

/** How one kind of question is asked on screen; one file `<kind>.control.tsx` in this folder. */
export interface QuestionControl {
  /** Equals the file name and the id of the question kind. */
  readonly id: string;
  /** What the form holds for a stored value; a value that does not fit the kind is shown as far as possible. */
  readonly toTyped: (value: FieldValue | undefined) => TypedValue;
  /** What will be stored, or a sentence that says why it cannot be. */
  readonly read: (typed: TypedValue, field: Field) => Result<FieldValue, string>;
  readonly Control: ComponentType<QuestionControlProps>;
}
