import type { Answer } from '#shared/answers/answer.ts';

type Listener = (answer: Answer) => void;

const listeners = new Map<string, Set<Listener>>();

/** Tells the card of an answer, if it is on the screen, that parts of the answer are as they were before. */
export function tellRestored(place: string, answer: Answer): void {
  for (const listener of listeners.get(place) ?? []) listener(answer);
}

/** Listens for a card; returns the function that ends it. */
export function onRestored(place: string, listener: Listener): () => void {
  const present = listeners.get(place) ?? new Set();
  listeners.set(place, present.add(listener));
  return () => {
    present.delete(listener);
  };
}
