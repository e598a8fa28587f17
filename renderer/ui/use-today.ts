import { useSyncExternalStore } from 'react';
import { toVietnamTime } from '#shared/base/dates.ts';

function onFocus(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  return () => {
    window.removeEventListener('focus', listener);
  };
}

const LOOK_AGAIN_MS = 60_000;

/** A window that is in front all night gets no focus in the morning. */
function onFocusOrMinute(listener: () => void): () => void {
  const endFocus = onFocus(listener);
  const timer = setInterval(listener, LOOK_AGAIN_MS);
  return () => {
    clearInterval(timer);
    endFocus();
  };
}

function now(): string {
  return toVietnamTime(new Date());
}

function today(): string {
  return now().slice(0, 10);
}

/** Today in Vietnam, `YYYY-MM-DD`; a window that stays open over night takes notice within a minute. */
export function useToday(): string {
  return useSyncExternalStore(onFocusOrMinute, today);
}

/** The wall-clock time in Vietnam to the minute, `YYYY-MM-DDTHH:mm`; taken anew when the screen is drawn or used again. */
export function useNow(): string {
  return useSyncExternalStore(onFocus, now);
}
