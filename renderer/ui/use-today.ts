import { useSyncExternalStore } from 'react';
import { toVietnamTime } from '#shared/base/dates.ts';

function onFocus(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  return () => {
    window.removeEventListener('focus', listener);
  };
}

function now(): string {
  return toVietnamTime(new Date());
}

function today(): string {
  return now().slice(0, 10);
}

/** Today in Vietnam, `YYYY-MM-DD`; a window that stayed open over night takes notice when it is used again. */
export function useToday(): string {
  return useSyncExternalStore(onFocus, today);
}

/** The wall-clock time in Vietnam to the minute, `YYYY-MM-DDTHH:mm`; taken anew when the screen is drawn or used again. */
export function useNow(): string {
  return useSyncExternalStore(onFocus, now);
}
