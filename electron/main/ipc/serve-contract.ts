import type { IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type CallOutput, calls, CALL_NAMES, type CallName } from '#shared/ipc/contract.ts';

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

/** Who calls. */
type Call = Pick<IpcMainInvokeEvent, 'senderFrame'>;

/** As much of Electron's `ipcMain` as is needed. */
interface CallServer {
  readonly handle: (name: CallName, listener: (call: Call, input: unknown) => unknown) => void;
}

/** Answers every call of the contract, and only calls whose sender is trusted. */
export function serveContract(
  server: CallServer,
  handlers: Handlers,
  isTrusted: (call: Call) => boolean,
): void {
  for (const name of CALL_NAMES) {
    server.handle(name, (call, input) => {
      if (!isTrusted(call)) throw new Error(`${name}: called from outside of the app's page`);
      return answerCall(name, handlers, input);
    });
  }
}

/** Holds the input and the output of one call against the contract. An output that breaks it is a bug. */
async function answerCall<Name extends CallName>(
  name: Name,
  handlers: Handlers,
  input: unknown,
): Promise<Result<CallOutput<Name>, Failure>> {
  const checked = schemas[name].input.safeParse(input);
  if (!checked.success) {
    const paths = checked.error.issues.map((issue) => issue.path.join('.'));
    return fail({ code: 'invalid-input', detail: [name, ...paths].join(' ') });
  }
  const result = await handlers[name](checked.data);
  return result.ok ? ok(schemas[name].output.parse(result.value)) : result;
}
