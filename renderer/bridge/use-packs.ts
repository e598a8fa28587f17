import { useEffect } from 'react';
import { create } from 'zustand';
import type { Directive } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { builtInFacts, type Facts } from '#shared/facts/facts-in-use.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { factsOf } from '#shared/packs/judge-pack.ts';
import type { DataFacts, PackFacts, PackList } from '#shared/packs/pack-verdict.ts';
import { call } from './bridge.ts';

/** Every pack that may be used. */
export interface Packs {
  /** The built-in packs and those that were brought in on this PC. */
  readonly directives: readonly Directive[];
  readonly imported: readonly PackFacts[];
  /** Files with newer tables of facts, and the tables in use with them. */
  readonly data: readonly DataFacts[];
  readonly facts: Facts;
  /** Stored files that can no longer be used, and why. */
  readonly setAside: PackList['setAside'];
  /** Why the packs of this PC could not be asked for. */
  readonly failure: Failure | null;
}

/** What main has answered. */
const useKnownPacks = create<{ readonly packs: Packs | undefined }>(() => ({ packs: undefined }));

let lookingCount = 0;

/** What is known is forgotten with the last screen that looks. */
function look(): () => void {
  lookingCount += 1;
  return () => {
    lookingCount -= 1;
    if (lookingCount === 0) useKnownPacks.setState({ packs: undefined });
  };
}

/** Asks main again which packs were brought in. */
export async function reloadPacks(): Promise<void> {
  const result = await call('packs:list', {});
  // The answer may come when nobody waits for it any more.
  if (lookingCount === 0) return;
  const none: PackList = { packs: [], data: [], setAside: [] };
  const { packs: imported, data, setAside } = result.ok ? result.value : none;
  const directives = [...builtInDirectives, ...imported.map(({ directive }) => directive)];
  const failure = result.ok ? null : result.error;
  useKnownPacks.setState({ packs: { directives, imported, data, facts: factsOf(data), setAside, failure } });
}

/** The packs that may be used; `undefined` until main has answered. */
export function usePacks(): Packs | undefined {
  const known = useKnownPacks(({ packs }) => packs);
  useEffect(look, []);
  const isKnown = known !== undefined;
  useEffect(() => {
    if (!isKnown) void reloadPacks();
  }, [isKnown]);
  return known;
}

/** The tables of facts in use; those of the program until main has answered. */
export function useFacts(): Facts {
  return usePacks()?.facts ?? builtInFacts;
}
