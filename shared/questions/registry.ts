import type { QuestionKind } from './question-kind.ts';
import { question as text } from './text.question.ts';

const modules = import.meta.glob<{ readonly question: QuestionKind }>('./*.question.ts', { eager: true });

/** Every kind of follow-up question, one file each. */
export const questionKinds: readonly QuestionKind[] = Object.values(modules).map((module) => module.question);

/** The kind with this id; a kind that this version of the app does not know is treated as free text. */
export function findQuestionKind(id: string): QuestionKind {
  return questionKinds.find((kind) => kind.id === id) ?? text;
}
