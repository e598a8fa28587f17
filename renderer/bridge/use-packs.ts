import { useEffect, useSyncExternalStore } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { PackFacts, PackList } from '#shared/packs/pack-verdict.ts';
import { call } from './bridge.ts';

/** Every pack that may be used. */
export interface Packs {
  /** The built-in packs and those that were brought in on this PC. */
  readonly directives: readonly Directive[];
  readonly imported: readonly PackFacts[];
  /** Stored files that can no longer be used, and why. */
  readonly setAside: PackList['setAside'];
  /** Why the packs of this PC could not be asked for. */
  readonly failure: Failure | null;
}

const listeners = new Set<() => void>();
let packs: Packs | undefined;

function publish(next: Packs): void {
  // the answer may come when nobody waits for it any more
  if (listeners.size === 0) return;
  packs = next;
  for (const listener of listeners) listener();
}

/** What is known is forgotten with the last screen that looks. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) packs = undefined;
  };
}

/** Asks main again which packs were brought in. */
export async function reloadPacks(): Promise<void> {
  const result = await call('packs:list', {});
  const { packs: imported, setAside } = result.ok ? result.value : { packs: [], setAside: [] };
  publish({
    directives: [...builtInDirectives, ...imported.map(({ directive }) => directive)],
    imported,
    setAside,
    failure: result.ok ? null : result.error,
  });
}

/** The packs that may be used; `undefined` until main has answered. */
export function usePacks(): Packs | undefined {
  const known = useSyncExternalStore(subscribe, () => packs);
  const isKnown = known !== undefined;
  useEffect(() => {
    if (!isKnown) void reloadPacks();
  }, [isKnown]);
  return known;
}
