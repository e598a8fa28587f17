import { cleanup, screen, within } from '@testing-library/react';
import type { Directive } from '#shared/directives/directive.ts';
import { ItemPage } from '#renderer/features/checklist/item-page.tsx';
import { readAnswers } from '#renderer/storage/answers.ts';
import { renderScreen } from './render-screen.tsx';

/** Opens the screen of an item, as the school does again and again. */
export function openItem(directive: Directive, itemId: string) {
  cleanup();
  const item = directive.items.find(({ id }) => id === itemId);
  if (item === undefined) throw new Error(`no item ${itemId} in ${directive.id}`);
  const user = renderScreen(<ItemPage directive={directive} item={item} />);
  const card = (criterionId: string) => {
    const title = item.criteria.find(({ id }) => id === criterionId)?.title ?? '';
    return screen.findByRole('region', { name: `${criterionId} ${title}` });
  };
  return {
    user,
    /** The card of a criterion and what can be found in it. */
    card: async (criterionId: string) => {
      const element = await card(criterionId);
      return { element, ...within(element) };
    },
    answer: async (criterionId: string, label: string) => {
      await user.click(within(await card(criterionId)).getByRole('radio', { name: label }));
    },
  };
}

/** What the database holds for a criterion. */
export async function storedAnswer(directive: Directive, criterionId: string) {
  return (await readAnswers(directive.id))[criterionId];
}
