import { beforeEach, describe, expect, it } from 'vitest';
import { type Handlers, serveContract } from '#main/ipc/serve-contract.ts';
import { fail, ok } from '#shared/base/result.ts';
import { CALL_NAMES } from '#shared/ipc/contract.ts';

type Listener = (call: { readonly senderFrame: null }, input: unknown) => unknown;

let listeners: Map<string, Listener>;
let isTrusted: boolean;
let handledInputs: unknown[];
let heard: unknown[];

const server = { handle: (name: string, listener: Listener) => listeners.set(name, listener) };

const notCalled = () => Promise.reject(new Error('not expected in this test'));

const handlers: Handlers = {
  'app:describe': () =>
    Promise.resolve(ok({ version: '1.0.0', dataFolder: '/data', isBesideProgram: false })),
  'app:ready-to-close': notCalled,
  'app:measure-kept-stores': notCalled,
  'app:measure-room': () => Promise.resolve(ok({ freeBytes: 0 })),
  'app:open-data-folder': () => Promise.resolve(fail({ code: 'file-unreadable', detail: 'no program' })),
  'backup:describe': notCalled,
  'backup:make': notCalled,
  'backup:cancel': notCalled,
  'backup:show-in-folder': notCalled,
  'backup:choose': notCalled,
  'backup:dismiss': notCalled,
  'backup:examine': notCalled,
  'backup:restore': notCalled,
  'backup:undo-restore': notCalled,
  'backup:forget-undo': notCalled,
  'backup:delete-everything': notCalled,
  'decryption:describe': notCalled,
  'decryption:create': notCalled,
  'decryption:unlock': notCalled,
  'decryption:save-copy': notCalled,
  'decryption:take-copy': notCalled,
  'decryption:put-aside': notCalled,
  'desk:describe': notCalled,
  'desk:choose-register': notCalled,
  'desk:paste-register': notCalled,
  'desk:adopt-register': notCalled,
  'desk:add-folder': notCalled,
  'desk:remove-folder': notCalled,
  'desk:read': notCalled,
  'desk:cancel': notCalled,
  'desk:export': notCalled,
  'desk:save-sealed-summary': notCalled,
  'desk:save-receipts': notCalled,
  'desk:hand-up': notCalled,
  'desk:show-in-folder': notCalled,
  'documents:save': notCalled,
  'documents:open': notCalled,
  'evidence:add': notCalled,
  'evidence:choose': notCalled,
  'evidence:thumbnail': (input) => {
    handledInputs.push(input);
    return Promise.resolve(ok({ jpeg: null }));
  },
  'evidence:open': notCalled,
  'evidence:find-missing': notCalled,
  'hand-over:make': notCalled,
  'hand-over:make-desk-work': notCalled,
  'hand-over:examine-desk-work': notCalled,
  'hand-over:show-in-folder': notCalled,
  'hand-over:choose': notCalled,
  'hand-over:choose-bytes': notCalled,
  'hand-over:examine': notCalled,
  'hand-over:take-evidence': notCalled,
  'journal:describe': notCalled,
  'journal:append': notCalled,
  'journal:begin': notCalled,
  'journal:since': notCalled,
  'journal:examine': notCalled,
  'journal:recover': notCalled,
  'journal:put-store-aside': notCalled,
  'issuers:describe': notCalled,
  'issuers:choose': notCalled,
  'issuers:adopt': notCalled,
  'issuers:remove': notCalled,
  'keys:describe': () => Promise.resolve(ok({ status: 'none' as const, canProtectWithSystem: true })),
  'keys:put-aside': notCalled,
  'packs:list': notCalled,
  'packs:choose': notCalled,
  'packs:examine-bytes': notCalled,
  'packs:adopt': notCalled,
  'packs:remove-data': notCalled,
  'packs:save-made': notCalled,
  'packs:show-made': notCalled,
  'report:export': notCalled,
  'report:cancel-export': notCalled,
  'report:save-encrypted': notCalled,
  'report:list-exports': notCalled,
  'report:show-in-folder': notCalled,
  'report:open': notCalled,
  'keys:list-approved': notCalled,
  'keys:approve': notCalled,
  'keys:change': notCalled,
  'keys:withdraw': notCalled,
  'report:record-signed': notCalled,
  'report:choose-and-verify': notCalled,
  'app:take-asked-place': notCalled,
  'report:count-opened': notCalled,
  'report:verify-opened': notCalled,
  'report:verify-bytes': notCalled,
  'report:save-sealed-part': notCalled,
  'report:verify-exported': notCalled,
  'snapshots:describe': notCalled,
  'snapshots:make': notCalled,
  'support:prepare': notCalled,
  'support:save': notCalled,
  'support:note-fault': notCalled,
  'site-check:run': notCalled,
  'site-check:cancel': notCalled,
  'site-check:save-notice': notCalled,
  'site-check:describe-browser': notCalled,
  'site-check:read-picture': notCalled,
  'site-check:forget-pictures': notCalled,
  'site-check:open-notice': notCalled,
  'site-check:search-in-browser': notCalled,
  'site-check:describe-hosts-list': notCalled,
  'site-check:choose-hosts-list': notCalled,
  'site-check:remove-hosts-list': notCalled,
};

beforeEach(() => {
  listeners = new Map();
  handledInputs = [];
  heard = [];
  isTrusted = true;
  serveContract(
    server,
    handlers,
    () => isTrusted,
    (name, failure) => heard.push([name, failure]),
  );
});

async function call(name: string, input: unknown): Promise<unknown> {
  return await listeners.get(name)?.({ senderFrame: null }, input);
}

describe('serving the contract', () => {
  it('answers every call of the contract and no other', () => {
    expect([...listeners.keys()].sort()).toEqual([...CALL_NAMES].sort());
  });

  it('passes a checked input on and the result back', async () => {
    const file = `${'a'.repeat(64)}.jpg`;
    expect(await call('evidence:thumbnail', { file })).toEqual({ ok: true, value: { jpeg: null } });
    expect(handledInputs).toEqual([{ file }]);
  });

  it.each([
    ['a path instead of a name', { file: '../../etc/passwd' }],
    ['a member too many', { file: `${'a'.repeat(64)}.jpg`, path: '/' }],
    ['nothing', undefined],
    ['an array', []],
  ])('refuses %s before the handler sees it', async (_what, input) => {
    expect(await call('evidence:thumbnail', input)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
    expect(handledInputs).toEqual([]);
  });

  it('passes an expected failure on', async () => {
    expect(await call('app:open-data-folder', {})).toEqual({
      ok: false,
      error: { code: 'file-unreadable', detail: 'no program' },
    });
  });

  it('refuses an untrusted sender', async () => {
    isTrusted = false;
    await expect(call('app:describe', {})).rejects.toThrow('outside');
  });

  it('treats an output that breaks the contract as a bug', async () => {
    const broken = { ...handlers, 'app:describe': () => Promise.resolve(ok({ version: 1 })) };
    serveContract(
      server,
      broken as unknown as Handlers,
      () => true,
      () => undefined,
    );
    await expect(call('app:describe', {})).rejects.toThrow();
  });
});
