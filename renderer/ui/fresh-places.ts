import { useSyncExternalStore } from 'react';

let fresh: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function publish(next: ReadonlySet<string>): void {
  fresh = next;
  for (const listener of [...listeners]) listener();
}

/** The place of a criterion of a campaign. */
export function criterionPlace(campaign: string, criterionId: string): string {
  return `${campaign}/${criterionId}`;
}

/** Somebody has just begun a place, such as a criterion: what it still lacks is not yet held against it. */
export function markFresh(place: string): void {
  if (!fresh.has(place)) publish(new Set([...fresh, place]));
}

/** The place was left, or its screen was. */
export function settle(place: string): void {
  if (fresh.has(place)) publish(new Set([...fresh].filter((other) => other !== place)));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The places that were begun and not left since. */
export function useFreshPlaces(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => fresh);
}
