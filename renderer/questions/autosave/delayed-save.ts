import { useSyncExternalStore } from 'react';

/** How long typing has to pause before the text is saved. */
const PAUSE_MS = 400;

/** A save that waits for a pause in typing; a new one takes the place of the one before it. */
export interface DelayedSave {
  readonly schedule: (save: () => void) => void;
  /** Saves at once what is waiting. */
  readonly flush: () => void;
}

/** What waits for a pause in typing, each with the place of its field. */
const waiting = new Map<DelayedSave, string>();
const listeners = new Set<() => void>();

function setWaiting(delayed: DelayedSave, place: string | undefined): void {
  if (place === undefined) waiting.delete(delayed);
  else waiting.set(delayed, place);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whether text in one of the fields whose places begin so is not on its way to the disk yet. */
export function useIsTypingWaiting(placePrefix: string): boolean {
  return useSyncExternalStore(subscribe, () =>
    [...waiting.values()].some((place) => place.startsWith(placePrefix)),
  );
}

/** Saves at once everything that still waits for a pause in typing, on whatever screen. */
export function flushTyping(): void {
  for (const delayed of [...waiting.keys()]) delayed.flush();
}

// Windows may end a program as soon as its window is gone from sight.
document.addEventListener('visibilitychange', flushTyping);
window.addEventListener('pagehide', flushTyping);
window.addEventListener('blur', flushTyping);

/** `place` names the field among all fields of the app. */
export function createDelayedSave(place: string): DelayedSave {
  let timer: number | undefined;
  let next: (() => void) | undefined;
  const delayed: DelayedSave = {
    schedule: (save) => {
      window.clearTimeout(timer);
      next = save;
      setWaiting(delayed, place);
      timer = window.setTimeout(delayed.flush, PAUSE_MS);
    },
    flush: () => {
      window.clearTimeout(timer);
      if (next === undefined) return;
      const save = next;
      next = undefined;
      save();
      setWaiting(delayed, undefined);
    },
  };
  return delayed;
}
