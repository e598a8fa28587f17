import { beforeEach, describe, expect, it } from 'vitest';
import { isTrustedSender } from '#main/security/trusted-sender.ts';
import { type Handlers, serveContract } from '#main/ipc/serve-contract.ts';
import { ok } from '#shared/base/result.ts';
import { type CallInput, CALL_NAMES, calls, type CallName } from '#shared/ipc/contract.ts';
import { siteCheckOf } from '#tests/support/site-checks.ts';

type Frame = { readonly url: string; readonly parent: object | null } | null;
type Listener = (call: { readonly senderFrame: Frame }, input: unknown) => unknown;

const ID = '7f1c0d2e-9a3b-4c5d-8e6f-0a1b2c3d4e5f';
const FILE = `${'a'.repeat(64)}.png`;
const BYTES = new Uint8Array([1, 2, 3]);

/** An input that each call takes; what is wrong is made from it. */
const RIGHT: { readonly [Name in CallName]: CallInput<Name> } = {
  'app:describe': {},
  'app:measure-kept-stores': {},
  'app:measure-room': {},
  'app:open-data-folder': {},
  'backup:describe': {},
  'backup:make': { passphrase: null, place: 'ask' },
  'backup:show-in-folder': { id: ID },
  'backup:cancel': {},
  'backup:choose': {},
  'backup:dismiss': {},
  'backup:examine': { passphrase: null },
  'backup:restore': {},
  'backup:undo-restore': {},
  'backup:forget-undo': {},
  'backup:delete-everything': {},
  'decryption:describe': {},
  'decryption:create': { name: 'Phòng Mẫu', passphrase: null },
  'decryption:unlock': { passphrase: 'mật khẩu mẫu' },
  'decryption:save-copy': { passphrase: 'mật khẩu mẫu' },
  'decryption:take-copy': { passphrase: 'mật khẩu mẫu' },
  'decryption:put-aside': {},
  'desk:describe': {},
  'desk:choose-register': {},
  'desk:paste-register': { rows: [['Mã đơn vị', 'Tên đơn vị']] },
  'desk:adopt-register': { fileSha256: 'c'.repeat(64) },
  'desk:add-folder': {},
  'desk:remove-folder': { folder: 'D:\\Báo cáo' },
  'desk:read': { receipts: [] },
  'desk:cancel': {},
  'desk:export': { kind: 'xlsx', campaign: 'dot-1', deadline: null },
  'desk:save-sealed-summary': {
    campaign: 'dot-1',
    deadline: null,
    deskName: 'Phòng Mẫu',
    madeBy: 'Lê Thị Mẫu',
    passphrase: null,
  },
  'desk:save-receipts': {
    deskName: 'Phòng Mẫu',
    passphrase: null,
    place: 'file',
    decisions: [
      {
        key: `${'c'.repeat(64)} AAAA-AAAA-AAAA-AAAA`,
        kind: 'received',
        decidedAt: '2026-12-01T01:00:00.000Z',
        decidedBy: 'Lê Thị Mẫu',
        reason: '',
        criteria: [],
      },
    ],
  },
  'desk:hand-up': {
    campaign: 'dot-1',
    deskName: 'Phòng Mẫu',
    commune: 'Phường Mẫu',
    handedBy: 'Lê Thị Mẫu',
    passphrase: null,
    decisions: [],
    madeLast: null,
  },
  'desk:show-in-folder': { id: ID },
  'documents:save': { kind: 'duty-decision', input: {}, rowIndex: null, originalNames: {} },
  'documents:open': { id: ID },
  'evidence:add': { originalName: 'mau.png', content: BYTES },
  'evidence:choose': {},
  'evidence:thumbnail': { file: FILE },
  'evidence:open': { file: FILE },
  'evidence:find-missing': { files: [FILE] },
  'hand-over:make': {
    passphrase: null,
    title: 'Mục 2',
    content: {
      campaign: 'dot-1',
      unit: { name: '', code: '' },
      givenBy: '',
      part: { kind: 'item', id: '2' },
      answers: [],
      records: [],
      evidence: [],
    },
  },
  'hand-over:make-desk-work': {
    passphrase: null,
    content: {
      givenBy: 'Lê Thị Mẫu',
      deskName: '',
      decisions: [],
      receipts: [],
      approved: [],
      lowerDesks: [],
    },
  },
  'hand-over:examine-desk-work': { passphrase: null },
  'hand-over:show-in-folder': { id: ID },
  'hand-over:choose': {},
  'hand-over:choose-bytes': { fileName: 'phan-2.tkattt', content: BYTES },
  'hand-over:examine': { passphrase: null },
  'hand-over:take-evidence': {},
  'journal:describe': {},
  'journal:append': { lineId: ID, sequence: 1, at: '2026-11-28T01:00:00.000Z', entries: [] },
  'journal:begin': { schemaVersion: 4, entries: [] },
  'journal:since': { sequence: 0 },
  'journal:examine': {},
  'journal:recover': {},
  'journal:put-store-aside': {},
  'keys:describe': {},
  'keys:list-approved': {},
  'keys:approve': { code: 'HP-1', name: 'Trường Mẫu', fingerprint: '1111-1111-1111-1111' },
  'keys:change': { changes: [], isWhole: true },
  'keys:withdraw': { fingerprint: '1111-1111-1111-1111' },
  'issuers:describe': {},
  'issuers:choose': {},
  'issuers:adopt': { fileSha256: 'a'.repeat(64) },
  'issuers:remove': {},
  'report:save-sealed-part': { fileSha256: 'a'.repeat(64), fileName: 'a.pdf' },
  'keys:put-aside': {},
  'packs:list': {},
  'packs:choose': {},
  'packs:examine-bytes': { fileName: 'mau.json', content: BYTES },
  'packs:adopt': { fileSha256: 'b'.repeat(64) },
  'packs:remove-data': { fileSha256: 'b'.repeat(64) },
  'packs:save-made': { content: BYTES, signing: { name: 'Sở mẫu', passphrase: null } },
  'packs:show-made': { id: ID },
  'report:export': { input: {}, originalNames: {}, correctionReason: '', passphrase: null },
  'report:cancel-export': {},
  'report:save-encrypted': { id: ID },
  'report:list-exports': { campaign: 'dot-1' },
  'report:record-signed': {},
  'report:show-in-folder': { id: ID },
  'report:open': { id: ID },
  'report:choose-and-verify': {},
  'app:take-asked-place': {},
  'app:ready-to-close': {},
  'report:count-opened': {},
  'report:verify-opened': {},
  'report:verify-bytes': { fileName: 'mau.pdf', content: BYTES },
  'report:verify-exported': { id: ID },
  'snapshots:describe': {},
  'snapshots:make': {},
  'support:prepare': { rowCounts: { answers: 3 } },
  'support:save': { id: ID },
  'support:note-fault': { what: 'TypeError', system: '', places: ['index.js:1:2'] },
  'site-check:run': {
    sites: [
      {
        siteId: 'thhoasenmau.edu.vn',
        url: 'https://thhoasenmau.edu.vn/',
        baseline: null,
        previous: null,
        acceptedHosts: [],
        domainExpiresOn: null,
        isDeclaredInUse: null,
      },
    ],
    ownHosts: [],
    schoolNames: [],
    isExposedFilesWanted: false,
    isBrowserWanted: true,
  },
  'site-check:cancel': {},
  'site-check:save-notice': {
    check: { result: siteCheckOf().result, marks: {} },
    sender: { unitName: '', contactName: '', contactPhone: '' },
    pictures: [{ file: FILE, page: 'https://thhoasenmau.edu.vn/' }],
  },
  'site-check:open-notice': { id: ID },
  'site-check:describe-browser': {},
  'site-check:read-picture': { file: FILE },
  'site-check:forget-pictures': { files: [FILE] },
  'site-check:search-in-browser': { host: 'thhoasenmau.edu.vn' },
  'site-check:describe-hosts-list': {},
  'site-check:choose-hosts-list': {},
  'site-check:remove-hosts-list': {},
};

function deep(levels: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

/** What a page in foreign hands could send in the place of any value. */
const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 60,
  10n,
  '',
  '../../etc/passwd',
  'C:\\Windows\\System32',
  'x'.repeat(300_000),
  '\u202e\u0000',
  [],
  [[]],
  {},
  { length: 3 },
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  { constructor: { prototype: {} } },
  new Date(0),
  new Map([['a', 1]]),
  new ArrayBuffer(8),
  /x/u,
  deep(20_000),
];

const TRUSTED: Frame = { url: 'app://tu-kiem/index.html', parent: null };

let listeners: Map<string, Listener>;
let handled: unknown[];

beforeEach(() => {
  listeners = new Map();
  handled = [];
  const take = (input: unknown) => {
    handled.push(input);
    return Promise.resolve(ok({}));
  };
  const handlers = Object.fromEntries(CALL_NAMES.map((name) => [name, take])) as unknown as Handlers;
  serveContract(
    { handle: (name, listener) => listeners.set(name, listener as Listener) },
    handlers,
    isTrustedSender,
    () => undefined,
  );
});

async function call(name: string, frame: Frame, input: unknown): Promise<unknown> {
  return await listeners.get(name)?.({ senderFrame: frame }, input);
}

it('the right input of each call is taken, so that what is wrong is what is refused', () => {
  expect(CALL_NAMES.filter((name) => !isTaken(name, RIGHT[name]))).toEqual([]);
});

describe.each(CALL_NAMES)('%s', (name) => {
  it.each<readonly [string, Frame]>([
    ['a frame that is gone', null],
    ['a frame inside of the page', { url: 'app://tu-kiem/index.html', parent: {} }],
    ['a page of the network', { url: 'https://thhoasenmau.edu.vn/', parent: null }],
    ['a page whose address looks like ours', { url: 'app://tu-kiem.vidu.example/index.html', parent: null }],
    ['another scheme of the same host', { url: 'https://tu-kiem/index.html', parent: null }],
    ['a file of the disk', { url: 'file:///C:/tu-kiem/index.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a page made of data', { url: 'data:text/html,app://tu-kiem/', parent: null }],
  ])('is refused to %s', async (_who, frame) => {
    await expect(call(name, frame, RIGHT[name])).rejects.toThrow('called from outside');
    expect(handled).toEqual([]);
  });

  it('is refused with anything but one object of the right members', async () => {
    const right = RIGHT[name] as Readonly<Record<string, unknown>>;
    const wrong = [...HOSTILE.filter((value) => !isTaken(name, value)), { ...right, extra: 1 }];
    expect(wrong.length).toBeGreaterThanOrEqual(HOSTILE.length - 4);
    for (const input of wrong) await expectRefusal(name, input);
  });

  it('reaches its handler only with what the contract takes, whatever one member is', async () => {
    const right = RIGHT[name] as Readonly<Record<string, unknown>>;
    for (const member of Object.keys(right)) {
      for (const value of HOSTILE) {
        const input = { ...right, [member]: value };
        if (!isTaken(name, input)) await expectRefusal(name, input);
      }
    }
    expect(handled).toEqual([]);
  });
});

function isTaken(name: CallName, input: unknown): boolean {
  try {
    return calls[name].input.safeParse(input).success;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The refusal is a value, and does not give back what was sent. */
async function expectRefusal(name: CallName, input: unknown): Promise<void> {
  const answer = await call(name, TRUSTED, input);
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  expect(JSON.stringify(answer).length).toBeLessThan(2_000);
  expect(handled).toEqual([]);
}
