import type { Failure } from '../failures/failure.ts';
import type { Result } from '../base/result.ts';
import type { CallName, EventName } from './call-names.ts';
import type { CallInput, CallOutput, EventPayload } from './contract.ts';

/** What the preload script puts on `window.bridge`; the only way out of the renderer. */
export interface Bridge {
  /** Expected failures come back as a result; a rejected promise is a bug. */
  readonly call: <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ) => Promise<Result<CallOutput<Name>, Failure>>;
  /** Returns the function that ends the subscription. */
  readonly on: <Name extends EventName>(
    name: Name,
    listener: (payload: EventPayload<Name>) => void,
  ) => () => void;
}
