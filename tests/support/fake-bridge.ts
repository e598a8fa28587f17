import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { CallInput, CallOutput, EventPayload, CallName, EventName } from '#shared/ipc/contract.ts';

/** What main answers in a test, by call; a call without an answer fails as `busy`, so that nobody forgets it. */
export type FakeAnswers = {
  readonly [Name in CallName]?: (
    input: CallInput<Name>,
  ) => Result<CallOutput<Name>, Failure> | Promise<Result<CallOutput<Name>, Failure>>;
};

/** The far end of the bridge, in the hands of a test. */
export interface FakeMain {
  /** Every call that the screens made, in order. */
  readonly calls: readonly { readonly name: CallName; readonly input: unknown }[];
  readonly send: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
}

const QUIET_ANSWERS: FakeAnswers = {
  'app:describe': () =>
    ok({ version: '0.1.0', dataFolder: 'C:\\Users\\vidu\\AppData\\Roaming\\Tự kiểm ATTT' }),
  'app:measure-room': () => ok({ freeBytes: 500_000_000_000 }),
  'keys:describe': () => ok({ status: 'none', canProtectWithSystem: true }),
  'packs:list': () => ok({ packs: [], setAside: [] }),
  'report:list-exports': () => ok([]),
};

/** Puts a bridge on `window` that answers as told; without answers, as a PC on which nothing was exported yet. */
export function installFakeBridge(answers: FakeAnswers = {}): FakeMain {
  const all: Partial<Record<CallName, (input: never) => unknown>> = { ...QUIET_ANSWERS, ...answers };
  const calls: { readonly name: CallName; readonly input: unknown }[] = [];
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  const bridge: Bridge = {
    call: async (name, input) => {
      calls.push({ name, input });
      const answer: unknown = await all[name]?.(input as never);
      return answer ?? fail({ code: 'busy', detail: name });
    },
    on: (name, listener) => {
      const present = listeners.get(name) ?? new Set();
      listeners.set(name, present.add(listener));
      return () => present.delete(listener);
    },
  };
  Object.defineProperty(window, 'bridge', { value: bridge, configurable: true });
  return {
    calls,
    send: (name, payload) => {
      for (const listener of listeners.get(name) ?? []) listener(payload);
    },
  };
}
