import type { LimitKind, LimitReached } from '#shared/checks/snapshot/http-exchange.ts';

const MAX_ENTRIES = 200;
const MAX_PLACE_LENGTH = 2_000;

/** Collects the limits that a check reached, each once. */
export interface LimitLog {
  readonly add: (kind: LimitKind, at: string) => void;
  readonly entries: () => readonly LimitReached[];
}

/** An empty log. */
export function createLimitLog(): LimitLog {
  const byKey = new Map<string, LimitReached>();
  return {
    add: (kind, at) => {
      const place = at.slice(0, MAX_PLACE_LENGTH);
      if (byKey.size < MAX_ENTRIES) byKey.set(`${kind} ${place}`, { kind, at: place });
    },
    entries: () => [...byKey.values()],
  };
}
