import { useSyncExternalStore } from 'react';
import type { BaseLocationHook } from 'wouter';

/** Path and query behind the `#`, so that both change together and the page's own address stays. */
function locationBehindHash(): { readonly path: string; readonly search: string } {
  const [path = '', search = ''] = window.location.hash.replace(/^#\/?/u, '').split('?');
  return { path: `/${path}`, search };
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}

function navigate(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (!replace) {
    window.location.hash = to;
    return;
  }
  window.history.replaceState(null, '', `#${to}`);
  // A replaced address is not announced by the browser.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Where the app is, for wouter. */
export const useHashLocation: BaseLocationHook = Object.assign(
  (): [string, typeof navigate] => [
    useSyncExternalStore(subscribe, () => locationBehindHash().path),
    navigate,
  ],
  { hrefs: (path: string) => `#${path}` },
);

/** The query of where the app is, for wouter. */
export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, () => locationBehindHash().search);
}
