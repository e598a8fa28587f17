import { type FocusEvent, useEffect } from 'react';
import { afterPress } from './after-press.ts';
import { settle } from './fresh-places.ts';

/** Settles a place as soon as the keyboard leaves its element for another, or the element goes. */
export function useSettling(place: string) {
  useEffect(
    () => () => {
      settle(place);
    },
    [place],
  );
  return ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    // Without a target the window has lost the focus, or a click has gone beside everything: nobody has gone on.
    if (relatedTarget === null || currentTarget.contains(relatedTarget)) return;
    afterPress(() => {
      settle(place);
    });
  };
}
