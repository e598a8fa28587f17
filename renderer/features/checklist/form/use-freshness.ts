import { criterionPlace, markFresh, useFreshPlaces } from '#renderer/ui/fresh-places.ts';
import { useSettling } from '#renderer/ui/use-settling.ts';

/**
 * Whether a criterion was only just answered: until its card is left, what the answer lacks is not held against it,
 * neither in the card nor in the rail.
 */
export function useFreshness(campaign: string, criterionId: string) {
  const place = criterionPlace(campaign, criterionId);
  const isFresh = useFreshPlaces((places) => places.has(place));
  const onBlur = useSettling(place);
  return {
    isFresh,
    begin: () => {
      markFresh(place);
    },
    onBlur,
  };
}
