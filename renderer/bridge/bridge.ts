import { z } from 'zod';
import type { Bridge } from '#shared/ipc/bridge.ts';
import {
  type CallInput,
  type CallOutput,
  calls,
  type EventPayload,
  events,
  type CallName,
  type EventName,
} from '#shared/ipc/contract.ts';
import { failureSchema, type Failure } from '#shared/failures/failure.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

const callSchemas: { readonly [Name in CallName]: { readonly output: z.ZodType<CallOutput<Name>> } } = calls;
const eventSchemas: { readonly [Name in EventName]: z.ZodType<EventPayload<Name>> } = events;

const resultSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: failureSchema }),
]);

/** Calls main. Expected failures come back as a result; an answer that breaks the contract is a bug and rejects. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<Result<CallOutput<Name>, Failure>> {
  const result = resultSchema.parse(await window.bridge.call(name, input));
  return result.ok ? ok(callSchemas[name].output.parse(result.value)) : fail(result.error);
}

/** Listens to main; returns the function that ends the subscription. */
export function on<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  return window.bridge.on(name, (payload) => {
    listener(eventSchemas[name].parse(payload));
  });
}
