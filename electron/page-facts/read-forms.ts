import type { RawPageFacts } from '#services/site-check/browser/view-messages.ts';
import { absolute, attributeOf, elementsBy, rectsOf } from './dom.ts';

const CARD = /(?:^|[^a-z])(?:cc-?(?:num|number|csc|exp)|card-?(?:num|number|no)|cvv|cvc|so-?the|sothe)/iu;

/** The forms as they stand, with what they ask for. */
export function readForms(limit: number): RawPageFacts['forms'] {
  const inputs = elementsBy('input').filter((field) => field instanceof HTMLInputElement);
  return elementsBy('form')
    .slice(0, limit)
    .map((form) => {
      const fields = inputs.filter((field) => field.form === form);
      return {
        action: absolute(attributeOf(form, 'action') ?? ''),
        method: attributeOf(form, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
        hasPassword: fields.some((field) => field.type === 'password'),
        hasCard: fields.some((field) => CARD.test(`${field.autocomplete} ${field.name} ${field.id}`)),
        isSeen: rectsOf(form).length > 0,
      };
    });
}
