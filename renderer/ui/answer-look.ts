import type { AnswerValue } from '#shared/directives/answer-values.ts';

/** The colour family of something that is shown with icon and word. */
export type Tone = 'done' | 'in-progress' | 'open' | 'unclear' | 'warning' | 'serious';

/** The colour family of each answer. */
export const ANSWER_TONES: Readonly<Record<AnswerValue | 'unanswered', Tone>> = {
  done: 'done',
  'in-progress': 'in-progress',
  'not-done': 'open',
  unclear: 'unclear',
  'not-applicable': 'open',
  unanswered: 'open',
};
