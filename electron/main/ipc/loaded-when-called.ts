import { once } from '#shared/base/once.ts';
import { CALL_NAMES } from '#shared/ipc/contract.ts';
import type { Handlers, HandlersOf } from './serve-contract.ts';

type AreaOf<Name extends string> = Name extends `${infer Area}:${string}` ? Area : never;

/** One of the areas of the contract: the `keys` of `keys:describe`. */
export type Area = AreaOf<keyof Handlers>;

/**
 * The handlers of some areas, whose code is loaded when the page calls one of them for the first time: the first screen
 * needs few of them, and Electron's main process answers nothing while it loads.
 */
export function loadedWhenCalled<Name extends Area>(
  areas: readonly Name[],
  load: () => Promise<HandlersOf<Name>>,
): HandlersOf<Name> {
  const handlers = once(load);
  const names = CALL_NAMES.filter((name) => areas.some((area) => name.startsWith(`${area}:`)));
  const waiting = names.map((name) => [
    name,
    async (input: never) => {
      const loaded = (await handlers()) as Readonly<Record<string, (input: never) => unknown>>;
      return loaded[name]?.(input);
    },
  ]);
  // each of its names is there, as the contract has them
  return Object.fromEntries(waiting) as HandlersOf<Name>;
}
