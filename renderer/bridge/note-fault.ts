import { faultOfError } from '#shared/support/trouble.ts';
import { call } from './bridge.ts';

/** Tells main of a mistake of ours, for a support bundle. Where even that fails there is nobody left to tell. */
export function noteFault(error: unknown): void {
  call('support:note-fault', faultOfError(error)).catch(() => undefined);
}
