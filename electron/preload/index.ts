import { contextBridge, ipcRenderer } from 'electron';
import { CALL_NAMES, EVENT_NAMES } from 'virtual:contract-names';
import type { Bridge } from '#shared/ipc/bridge.ts';

/** Refuses every channel that is not in the contract, whatever the page asks for. */
function assertListed(names: readonly string[], name: string): void {
  if (!names.includes(name)) throw new Error(`Not in the contract: ${name}`);
}

const bridge: Bridge = {
  call: async (name, input) => {
    assertListed(CALL_NAMES, name);
    return (await ipcRenderer.invoke(name, input)) as unknown;
  },
  on: (name, listener) => {
    assertListed(EVENT_NAMES, name);
    const forward = (_event: unknown, payload: unknown) => {
      listener(payload);
    };
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.off(name, forward);
    };
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
