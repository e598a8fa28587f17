import type { WebContents } from 'electron';
import type { EventPayload, EventName } from '#shared/ipc/contract.ts';

/** Sends an event to the page, if it is still there. */
export function emitEvent<Name extends EventName>(
  page: Pick<WebContents, 'isDestroyed' | 'send'>,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (!page.isDestroyed()) page.send(name, payload);
}
