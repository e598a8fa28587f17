import { z } from 'zod';

/** A place of the app that the system's own menus lead to, by a word that is part of a command line. */
export const startPlaceSchema = z.enum(['site-check', 'campaigns', 'files']);

/** Such a place. */
export type StartPlace = z.output<typeof startPlaceSchema>;

const SWITCH = '--place=';

/** What starts the app at a place, or brings its window there when it runs already. */
export function placeArgument(place: StartPlace): string {
  return `${SWITCH}${place}`;
}

/** The place that a start asks for; `null` when it asks for none, or for one that is not known. */
export function placeOfArguments(argv: readonly string[]): StartPlace | null {
  const asked = argv.find((argument) => argument.startsWith(SWITCH));
  return startPlaceSchema.safeParse(asked?.slice(SWITCH.length)).data ?? null;
}
