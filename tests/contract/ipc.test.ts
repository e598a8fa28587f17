import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appHandlers } from '#main/ipc/app.handlers.ts';
import { createOpenedBackup } from '#main/backup/opened-backup.ts';
import { backupHandlers } from '#main/ipc/backup.handlers.ts';
import { decryptionHandlers } from '#main/ipc/decryption.handlers.ts';
import { deskHandlers } from '#main/ipc/desk.handlers.ts';
import { documentsHandlers } from '#main/ipc/documents.handlers.ts';
import { evidenceHandlers } from '#main/ipc/evidence.handlers.ts';
import { issuersHandlers } from '#main/ipc/issuers.handlers.ts';
import { journalHandlers } from '#main/ipc/journal.handlers.ts';
import { openStoreSafety } from '#main/store/store-safety.ts';
import { keysHandlers } from '#main/ipc/keys.handlers.ts';
import { packsHandlers } from '#main/ipc/packs.handlers.ts';
import { reportHandlers } from '#main/ipc/report.handlers.ts';
import { supportHandlers } from '#main/ipc/support.handlers.ts';
import { siteCheckHandlers } from '#main/ipc/site-check.handlers.ts';
import { contractNames } from '../../build/vite/contract-names.ts';
import type { HandlerDeps } from '#main/ipc/handler-deps.ts';
import { type Handlers, serveContract } from '#main/ipc/serve-contract.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { calls, events, CALL_NAMES, EVENT_NAMES } from '#shared/ipc/contract.ts';

vi.mock('electron', () => ({ app: { getVersion: () => '0.0.0' }, dialog: {}, shell: {} }));

const NO_FOLDERS = {
  data: '/dữ liệu',
  besideProgram: null,
  evidence: '',
  keys: '',
  packs: '',
  hostsList: '',
  exportHistoryFile: '',
  troubleLogFile: '',
  approvedKeysFile: '',
  issuersFile: '',
  deskPlacesFile: '',
  windowStateFile: '',
  workingStore: '',
  keptStores: '',
  journal: '',
  beforeRestore: '',
  backupRecordFile: '',
  snapshots: '',
  documents: '',
};
const unused = () => {
  throw new Error('not expected in this test');
};
const noPacks = {
  list: unused,
  directives: unused,
  broughtTables: unused,
  removeData: unused,
  judge: unused,
  put: unused,
  reload: unused,
};
const noHostsList = { describe: unused, file: unused, put: unused, remove: unused };
const noDeskPlaces = { read: unused, write: unused };
const noApprovedKeys = { list: unused, approve: unused, change: unused, withdraw: unused };
const noIssuers = { current: unused, put: unused, remove: unused };
const noDecryptionKeys = {
  describe: unused,
  material: unused,
  create: unused,
  unlock: unused,
  copyUnder: unused,
  takeCopy: unused,
  putAside: unused,
};
const noKeyStore = { describe: unused, unlock: unused, create: unused, putAside: unused };

const deps: HandlerDeps = {
  window: {} as never,
  folders: NO_FOLDERS,
  safety: openStoreSafety(NO_FOLDERS, {}),
  troubles: { note: unused, list: unused },
  openedBackup: createOpenedBackup(null),
  openedReports: { count: unused, add: unused, take: unused },
  closing: { goOn: () => undefined },
  askedPlace: { ask: unused, take: unused },
  keyStore: noKeyStore,
  decryptionKeys: noDecryptionKeys,
  packs: noPacks,
  approvedKeys: noApprovedKeys,
  issuers: noIssuers,
  deskPlaces: noDeskPlaces,
  hostsList: noHostsList,
  runJob: unused,
  siteCheckChild: { startWorker: unused, settingsFor: unused, askBrowser: unused, hasBrowser: false },
};

const handlers: Handlers = {
  ...appHandlers(deps),
  ...backupHandlers(deps),
  ...decryptionHandlers(deps),
  ...deskHandlers(deps),
  ...documentsHandlers(deps),
  ...evidenceHandlers(deps),
  ...issuersHandlers(deps),
  ...journalHandlers(deps),
  ...keysHandlers(deps),
  ...packsHandlers(deps),
  ...reportHandlers(deps),
  ...siteCheckHandlers(deps),
  ...supportHandlers(deps),
};

describe('the contract', () => {
  it('has a schema and a handler for every name, and no other', () => {
    expect(Object.keys(calls).sort()).toEqual([...CALL_NAMES].sort());
    expect(Object.keys(handlers).sort()).toEqual([...CALL_NAMES].sort());
    expect(Object.keys(events).sort()).toEqual([...EVENT_NAMES].sort());
  });

  it('has handlers that take what they need as one object', () => {
    const areas = [
      appHandlers,
      backupHandlers,
      decryptionHandlers,
      deskHandlers,
      documentsHandlers,
      evidenceHandlers,
      issuersHandlers,
      keysHandlers,
      packsHandlers,
      reportHandlers,
      siteCheckHandlers,
      supportHandlers,
    ];
    expect(areas.map((handlersOf) => handlersOf.length)).toEqual(areas.map(() => 1));
  });

  it.each([...CALL_NAMES, ...EVENT_NAMES])('names %s as area:verb', (name) => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*:[a-z]+(?:-[a-z]+)*$/u);
  });

  it.each(CALL_NAMES)('takes for %s one object without unknown members', (name) => {
    const hostile = [undefined, null, 0, '', [], { unknownMember: 1 }, JSON.parse('{"__proto__":{}}')];
    const accepted = hostile.filter((value) => calls[name].input.safeParse(value).success);
    expect(accepted).toEqual([]);
  });
});

describe('the preload script', () => {
  it('is short and carries no schema library', async () => {
    const preload = path.resolve(import.meta.dirname, '../../electron/preload/index.ts');
    const source = await readFile(preload, 'utf8');
    const imports = [...source.matchAll(/^import (?!type ).* from '(?<from>[^']+)';$/gmu)];
    expect(source.split('\n').length).toBeLessThanOrEqual(40);
    expect(imports.map((match) => match.groups?.['from'])).toEqual(['electron', 'virtual:contract-names']);
  });

  it('gets exactly the names of the contract, and nothing else, at build time', async () => {
    const contractFile = path.resolve(import.meta.dirname, '../../shared/ipc/contract.ts');
    const load = contractNames(contractFile).load as (id: string) => Promise<string>;
    const code = await load('\0virtual:contract-names');
    expect(code).toBe(
      [
        `export const CALL_NAMES = ${JSON.stringify(CALL_NAMES)};`,
        `export const EVENT_NAMES = ${JSON.stringify(EVENT_NAMES)};`,
      ].join('\n'),
    );
  });
});

describe('both ends', () => {
  beforeEach(() => {
    const listeners = new Map<string, (from: { senderFrame: null }, input: unknown) => unknown>();
    serveContract(
      { handle: (name, listener) => listeners.set(name, listener) },
      handlers,
      () => true,
      () => undefined,
    );
    vi.stubGlobal('window', {
      bridge: {
        call: async (name: string, input: unknown) =>
          structuredClone(await listeners.get(name)?.({ senderFrame: null }, structuredClone(input))),
      },
    });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('agree on a success', async () => {
    expect(await call('app:describe', {})).toEqual({
      ok: true,
      value: { version: '0.0.0', dataFolder: '/dữ liệu', isBesideProgram: false },
    });
  });

  it('agree on a failure', async () => {
    expect(await call('evidence:open', { file: '../secret' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });
});
