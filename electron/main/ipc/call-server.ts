import type { IpcMainInvokeEvent } from 'electron';

/** Who calls. */
export type Caller = Pick<IpcMainInvokeEvent, 'senderFrame'>;

/** Answers one call of the page. */
export type CallListener = (caller: Caller, input: unknown) => unknown;

/** As much of Electron's `ipcMain` as is needed. */
export interface CallServer {
  readonly handle: (name: string, listener: CallListener) => void;
}
