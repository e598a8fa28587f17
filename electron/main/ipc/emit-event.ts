import type { WebContents } from 'electron';
import type { EventName } from '#shared/ipc/call-names.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';

/** Sends an event to the page, if it is still there. */
export function emitEvent<Name extends EventName>(
  page: Pick<WebContents, 'isDestroyed' | 'send'>,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (!page.isDestroyed()) page.send(name, payload);
}
