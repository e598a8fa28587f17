import { createContext, useContext } from 'react';
import type { Answer } from '#shared/answers/answer.ts';
import type { AnswerValue } from '#shared/directives/answer-values.ts';
import type { Criterion, Directive, Item } from '#shared/directives/directive.ts';
import type { AnswerPatch } from '#renderer/storage/answers.ts';
import type { Review } from '#renderer/storage/reviews.ts';
import type { AnswerFormControl } from './answer-form.ts';
import type { CardSaving } from './use-card-saving.ts';
import type { OptionalField } from './use-optional-field.ts';

/** What the parts of one card share. */
export interface Card {
  readonly directive: Directive;
  readonly campaign: string;
  readonly item: Item;
  readonly criterion: Criterion;
  /** What the database holds. */
  readonly answer: Answer;
  readonly review: Review;
  readonly control: AnswerFormControl;
  /** The answer that is chosen on the screen. */
  readonly value: AnswerValue | null;
  readonly choose: (value: AnswerValue | null) => void;
  /** Whether the answer was only just chosen. */
  readonly isFresh: boolean;
  readonly note: OptionalField;
  readonly saving: CardSaving;
  /** Resolves when the disk has it. `offer` says what was done, where it deserves a notice that takes it back. */
  readonly save: (patch: AnswerPatch, offer?: string) => Promise<void>;
}

const CardContext = createContext<Card | undefined>(undefined);

export const CardProvider = CardContext.Provider;

/** The card around this part; a part outside a card is a bug. */
export function useCard(): Card {
  const card = useContext(CardContext);
  if (card === undefined) throw new Error('a part of a criterion card stands outside a card');
  return card;
}
