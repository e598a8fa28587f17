/** How long typing has to pause before the text is saved. */
const PAUSE_MS = 400;

/** A save that waits for a pause in typing; a new one takes the place of the one before it. */
export interface DelayedSave {
  readonly schedule: (save: () => void) => void;
  /** Saves at once what is waiting. */
  readonly flush: () => void;
}

const waiting = new Set<DelayedSave>();

/** Saves at once everything that still waits for a pause in typing, on whatever screen. */
export function flushTyping(): void {
  for (const delayed of [...waiting]) delayed.flush();
}

// Windows may end a program as soon as its window is gone from sight.
document.addEventListener('visibilitychange', flushTyping);
window.addEventListener('pagehide', flushTyping);
window.addEventListener('blur', flushTyping);

export function createDelayedSave(): DelayedSave {
  let timer: number | undefined;
  let next: (() => void) | undefined;
  const delayed: DelayedSave = {
    schedule: (save) => {
      window.clearTimeout(timer);
      next = save;
      waiting.add(delayed);
      timer = window.setTimeout(delayed.flush, PAUSE_MS);
    },
    flush: () => {
      window.clearTimeout(timer);
      waiting.delete(delayed);
      const save = next;
      next = undefined;
      save?.();
    },
  };
  return delayed;
}
