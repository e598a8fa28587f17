import type { IpcMainInvokeEvent } from 'electron';
import { isAppUrl } from './app-url.ts';

/** Whether a call comes from the app's own page, in the top frame of a window. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}
