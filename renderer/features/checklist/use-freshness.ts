import { type FocusEvent, useEffect } from 'react';
import { criterionPlace, markFresh, settle, useFreshPlaces } from '#renderer/ui/fresh-places.ts';

/**
 * Whether a criterion was only just answered: until its card is left, what the answer lacks is not held against it,
 * neither in the card nor in the rail.
 */
export function useFreshness(campaign: string, criterionId: string) {
  const place = criterionPlace(campaign, criterionId);
  const isFresh = useFreshPlaces().has(place);
  useEffect(
    () => () => {
      settle(place);
    },
    [place],
  );
  return {
    isFresh,
    begin: () => {
      markFresh(place);
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      // Without a target the window has lost the focus, or a click has gone beside everything: nobody has gone on.
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) settle(place);
    },
  };
}
