import type { IpcMainInvokeEvent } from 'electron';

/** Answers one call of the page. */
type Listener = (call: Pick<IpcMainInvokeEvent, 'senderFrame'>, input: unknown) => unknown;

/** As much of Electron's `ipcMain` as is needed. */
interface CallServer {
  readonly handle: (name: string, listener: Listener) => void;
}

/**
 * Takes the page's calls from the first moment on, before what answers them is loaded: a call waits until its listener is
 * there. Calls that are not in `names` are never taken.
 */
export function waitingCalls(server: CallServer, names: readonly string[]): CallServer {
  const waiting = new Map<string, (listener: Listener) => void>();
  for (const name of names) {
    const coming = new Promise<Listener>((resolve) => waiting.set(name, resolve));
    server.handle(name, async (call, input) => (await coming)(call, input));
  }
  return {
    handle: (name, listener) => {
      const take = waiting.get(name);
      if (take === undefined) throw new Error(`Nobody waits for the call ${name}`);
      take(listener);
    },
  };
}
