import type { CallName, EventName } from './contract.ts';

/**
 * What the preload script puts on `window.bridge`; the only way out of the renderer. It carries no schemas, so both
 * ends hold what arrives against the contract: `{ ok: true, value }` or `{ ok: false, error }` for a call.
 */
export interface Bridge {
  /** Expected failures come back as a result; a rejected promise is a bug. */
  readonly call: (name: CallName, input: unknown) => Promise<unknown>;
  /** Returns the function that ends the subscription. */
  readonly on: (name: EventName, listener: (payload: unknown) => void) => () => void;
}
