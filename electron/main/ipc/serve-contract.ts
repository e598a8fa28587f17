import type { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type CallOutput, calls, CALL_NAMES, type CallName } from '#shared/ipc/contract.ts';
import type { Caller, CallServer } from './call-server.ts';

type CheckedInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>;

/** What main does for one call; it gets an input that the contract has checked. */
export type Handler<Name extends CallName> = (
  input: CheckedInput<Name>,
) => Promise<Result<CallOutput<Name>, Failure>>;

/** One handler for each call: a missing one does not compile. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> };

/** The handlers of one area: of `keys:describe` and all other calls that begin with `keys:`. */
export type HandlersOf<Area extends string> = Pick<Handlers, Extract<CallName, `${Area}:${string}`>>;

const schemas: {
  readonly [Name in CallName]: {
    readonly input: z.ZodType<CheckedInput<Name>>;
    readonly output: z.ZodType<CallOutput<Name>>;
  };
} = calls;

/** Hears of every call that has failed: of an expected failure, or of the error of a bug. */
export type HearOfFailure = (name: CallName, failure: Failure | Error) => void;

/** Answers every call of the contract, and only calls whose sender is trusted. */
export function serveContract(
  server: CallServer,
  handlers: Handlers,
  isTrusted: (caller: Caller) => boolean,
  hear: HearOfFailure,
): void {
  for (const name of CALL_NAMES) {
    server.handle(name, async (caller, input) => {
      if (!isTrusted(caller)) throw new Error(`${name}: called from outside of the app's page`);
      try {
        const result = await answerCall(name, handlers, input);
        if (!result.ok) hear(name, result.error);
        return result;
      } catch (error) {
        hear(name, error instanceof Error ? error : new Error('thrown'));
        throw error;
      }
    });
  }
}

/** Holds the input and the output of one call against the contract. An output that breaks it is a bug. */
async function answerCall<Name extends CallName>(
  name: Name,
  handlers: Handlers,
  input: unknown,
): Promise<Result<CallOutput<Name>, Failure>> {
  const checked = checkInput(name, input);
  if (!checked.ok) return checked;
  const result = await handlers[name](checked.value);
  return result.ok ? ok(schemas[name].output.parse(result.value)) : result;
}

/** How much of the places that are wrong is told. */
const MOST_DETAIL = 500;

function checkInput<Name extends CallName>(name: Name, input: unknown): Result<CheckedInput<Name>, Failure> {
  try {
    const checked = schemas[name].input.safeParse(input);
    if (checked.success) return ok(checked.data);
    const paths = checked.error.issues.map((issue) => issue.path.join('.'));
    return fail({ code: 'invalid-input', detail: [name, ...paths].join(' ').slice(0, MOST_DETAIL) });
  } catch (error) {
    // So deep that the schema cannot follow it.
    if (error instanceof RangeError) return fail({ code: 'invalid-input', detail: name });
    throw error;
  }
}
