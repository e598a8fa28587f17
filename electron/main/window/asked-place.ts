import type { StartPlace } from '#shared/base/start-place.ts';

/** The place that the app was started at and that the page has not gone to yet. */
export interface AskedPlace {
  readonly ask: (place: StartPlace) => void;
  /** Gives it, once. */
  readonly take: () => StartPlace | null;
}

/** Begins with the place of the start. */
export function createAskedPlace(atStart: StartPlace | null): AskedPlace {
  let asked = atStart;
  return {
    ask: (place) => {
      asked = place;
    },
    take: () => {
      const taken = asked;
      asked = null;
      return taken;
    },
  };
}
