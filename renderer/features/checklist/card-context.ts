import { createContext, useContext } from 'react';
import type { Criterion } from '#shared/directives/directive.ts';
import type { AnswerPatch } from '#renderer/storage/answers.ts';
import type { AnswerFormControl } from './form/answer-form.ts';

/** What the parts of one card share. */
export interface Card {
  readonly campaign: string;
  readonly criterion: Criterion;
  readonly control: AnswerFormControl;
  readonly save: (patch: AnswerPatch) => void;
}

const CardContext = createContext<Card | undefined>(undefined);

export const CardProvider = CardContext.Provider;

/** The card around this part; a part outside a card is a bug. */
export function useCard(): Card {
  const card = useContext(CardContext);
  if (card === undefined) throw new Error('a part of a criterion card stands outside a card');
  return card;
}
