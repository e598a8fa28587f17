import type { QuestionControl } from './question-control.ts';
import { control as text } from './text.control.tsx';

const modules = import.meta.glob<{ readonly control: QuestionControl }>('./*.control.tsx', { eager: true });

/** The control of every kind of follow-up question, one file each. */
export const questionControls: readonly QuestionControl[] = Object.values(modules).map(
  (module) => module.control,
);

/** The control for this kind; a kind that this version of the app does not know is asked as free text. */
export function findQuestionControl(kindId: string): QuestionControl {
  return questionControls.find(({ id }) => id === kindId) ?? text;
}
