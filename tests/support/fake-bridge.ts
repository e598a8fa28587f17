import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { builtInIssuers } from '#shared/keys/issuer-list.ts';
import type { Position } from '#shared/journal/batch.ts';
import type { SnapshotState } from '#shared/journal/snapshot-state.ts';
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

/** The line of changes of a store in a test. */
export const FAKE_LINE: Position = { lineId: '4f1c0d2e-9a3b-4c5d-8e6f-0a1b2c3d4e5f', sequence: 0 };

const NO_SNAPSHOTS: SnapshotState = {
  folder: 'C:\\Users\\vidu\\Documents\\Tự kiểm ATTT\\Sao lưu',
  isSynchronised: false,
  lastMadeAt: null,
  count: 0,
  failure: null,
};

const QUIET_ANSWERS: FakeAnswers = {
  'app:describe': () =>
    ok({
      version: '0.1.0',
      dataFolder: 'C:\\Users\\vidu\\AppData\\Roaming\\Tự kiểm ATTT',
      isBesideProgram: false,
    }),
  'app:take-asked-place': () => ok({ place: null }),
  'report:count-opened': () => ok({ count: 0 }),
  'app:measure-kept-stores': () => ok({ count: 0, bytes: 0 }),
  'app:measure-room': () => ok({ freeBytes: 500_000_000_000 }),
  'backup:describe': () =>
    ok({ isDue: false, lastOutside: null, knownPlace: null, undo: null, chosenFileName: null }),
  'backup:dismiss': () => ok({}),
  'evidence:find-missing': () => ok({ missing: [] }),
  'journal:describe': () => ok({ position: null, schemaVersion: null, hasSnapshots: false }),
  'journal:append': () => ok({}),
  'journal:begin': () => ok(FAKE_LINE),
  'journal:since': () => ok({ batches: [] }),
  'journal:examine': () => ok({ recoverable: null }),
  'journal:put-store-aside': () => ok({}),
  'decryption:describe': () => ok({ status: 'none', canProtectWithSystem: true }),
  'keys:describe': () => ok({ status: 'none', canProtectWithSystem: true }),
  'keys:list-approved': () => ok([]),
  'issuers:describe': () => ok({ list: builtInIssuers, signer: null, isFileUnusable: false }),
  'packs:list': () => ok({ packs: [], data: [], setAside: [] }),
  'report:list-exports': () => ok([]),
  'support:note-fault': () => ok({}),
  'snapshots:describe': () => ok(NO_SNAPSHOTS),
  'snapshots:make': () => ok(NO_SNAPSHOTS),
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
