import type { CallListener, CallServer } from './call-server.ts';

/**
 * Takes the page's calls from the first moment on, before what answers them is loaded: a call waits until its listener is
 * there. Calls that are not in `names` are never taken.
 */
export function waitingCalls(server: CallServer, names: readonly string[]): CallServer {
  const waiting = new Map<string, (listener: CallListener) => void>();
  for (const name of names) {
    const coming = new Promise<CallListener>((resolve) => waiting.set(name, resolve));
    server.handle(name, async (caller, input) => (await coming)(caller, input));
  }
  return {
    handle: (name, listener) => {
      const take = waiting.get(name);
      if (take === undefined) throw new Error(`Nobody waits for the call ${name}`);
      take(listener);
    },
  };
}
