/** How long typing has to pause before the text is saved. */
const PAUSE_MS = 400;

interface WaitingSave {
  readonly timer: number;
  readonly save: () => void;
}

/** What waits for a pause in typing, by the place of its field. */
const waiting = new Map<string, WaitingSave>();

/** Saves at once what was typed into a field. */
export function flushField(place: string): void {
  const next = waiting.get(place);
  if (next === undefined) return;
  window.clearTimeout(next.timer);
  waiting.delete(place);
  next.save();
}

/** Saves a field after a pause in typing; a new save takes the place of the one before it. */
export function saveLater(place: string, save: () => void): void {
  window.clearTimeout(waiting.get(place)?.timer);
  const timer = window.setTimeout(() => {
    flushField(place);
  }, PAUSE_MS);
  waiting.set(place, { timer, save });
}

/** Saves at once everything that still waits for a pause in typing, on whatever screen. */
export function flushTyping(): void {
  for (const place of [...waiting.keys()]) flushField(place);
}

// Windows may end a program as soon as its window is gone from sight.
document.addEventListener('visibilitychange', flushTyping);
window.addEventListener('pagehide', flushTyping);
window.addEventListener('blur', flushTyping);
