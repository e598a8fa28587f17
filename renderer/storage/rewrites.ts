import { useSyncExternalStore } from 'react';

const counts = new Map<string, number>();
const listeners = new Set<() => void>();

/** Many answers, rows or remarks of a campaign have changed at once, under the hands of screens that hold some. */
export function announceRewrite(campaign: string): void {
  counts.set(campaign, (counts.get(campaign) ?? 0) + 1);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Part of the key of a screen whose fields read the database only when it opens. */
export function useRewriteCount(campaign: string): number {
  return useSyncExternalStore(subscribe, () => counts.get(campaign) ?? 0);
}
