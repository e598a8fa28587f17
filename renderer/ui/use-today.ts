import { useSyncExternalStore } from 'react';
import { toVietnamTime } from '#shared/base/dates.ts';

function onFocus(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  return () => {
    window.removeEventListener('focus', listener);
  };
}

function today(): string {
  return toVietnamTime(new Date()).slice(0, 10);
}

/** Today in Vietnam, `YYYY-MM-DD`; a window that stayed open over night takes notice when it is used again. */
export function useToday(): string {
  return useSyncExternalStore(onFocus, today);
}
