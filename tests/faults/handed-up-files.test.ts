import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { HANDED_UP_NAMES } from '#shared/desk/handed-up-manifest.ts';
import { signDetached } from '#services/cms/sign-detached.ts';
import { bytesOfReports } from '#services/desk/bytes-of-reports.ts';
import { filesAt } from '#services/desk/report-files.ts';
import { createSealingKey } from '#services/keys/sealing-key.ts';
import { type FileForZip, writeZip } from '#services/zip/write-zip.ts';
import { importedFrom, type LowerDeskFolder, makeLowerDesk } from '#tests/support/handed-up-files.ts';
import { MADE_AT } from '#tests/support/report-file.ts';
import { smallZip } from '#tests/support/small-zip.ts';

let root: string;
let lower: LowerDeskFolder;
/** Manifest and signature, then the two reports. */
let parts: readonly FileForZip[];

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'handed-up-'));
  lower = await makeLowerDesk(path.join(root, 'nhan'));
  const { files } = await filesAt([lower.folder]);
  const wanted = new Set(lower.plan.reports.map(({ fileSha256 }) => fileSha256));
  const { signal } = new AbortController();
  const found = await bytesOfReports({ paths: files, wanted, maxBytes: 1e8, signal, onProgress: () => 0 });
  if (!found.ok) throw new Error(found.error.code);
  const reports = lower.plan.reports.map(({ name, fileSha256 }) => {
    return { name, content: found.value.get(fileSha256) ?? new Uint8Array() };
  });
  parts = [...(await signed(manifestWith({}))), ...reports];
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

function manifestWith(changes: object): string {
  const reports = lower.plan.reports.map((one) => ({ ...one, sizeBytes: 1 }));
  return canonicalJson({ ...lower.plan.head, reports, ...changes });
}

async function signed(text: string): Promise<readonly FileForZip[]> {
  const content = new TextEncoder().encode(text);
  return [
    { name: HANDED_UP_NAMES.manifest, content },
    { name: HANDED_UP_NAMES.signature, content: await signDetached(lower.deskKey, content) },
  ];
}

/** What a desk above finds in such a ZIP: of the reports how many are whole, and what the rest is worth. */
async function readAbove(zip: Uint8Array) {
  const folder = await mkdtemp(path.join(root, 'len-'));
  await writeFile(path.join(folder, 'nop-len.zip'), zip);
  const found = await importedFrom(folder);
  return {
    whole: found.filter((one) => one.kind === 'judged' && one.file.integrity.status === 'intact').length,
    skipped: found.flatMap((one) => (one.kind === 'skipped' ? [one.source] : [])),
    handedUp: found.flatMap((one) => (one.kind === 'handed-up' ? [one.file] : [])),
  };
}

const changed = (index: number, change: (content: Uint8Array) => Uint8Array) =>
  parts.map((part, at) =>
    at === index ? { ...part, content: change(Uint8Array.from(part.content)) } : part,
  );
const flip = (at: number) => (content: Uint8Array) => content.with(at, (content[at] ?? 0) ^ 1);

it('a file that was handed up whole is sound, also packed anew by another program', async () => {
  const [written, repacked] = [await readAbove(writeZip(parts)), await readAbove(smallZip(parts))];
  for (const read of [written, repacked])
    expect(read).toMatchObject({ whole: 2, skipped: [], handedUp: [{ status: 'sound' }] });
});

it('whatever byte of manifest or signature is changed, nothing of it is used and each report stands by itself', async () => {
  for (const index of [0, 1]) {
    const { length } = parts[index]?.content ?? [];
    for (let turn = 0; turn < 12; turn += 1) {
      const read = await readAbove(writeZip(changed(index, flip(Math.floor((turn / 12) * length)))));
      expect(read).toMatchObject({ whole: 2, handedUp: [{ status: 'faulty' }] });
    }
  }
});

it.each([
  ['without its signature', () => parts.filter((_, at) => at !== 1), 'signature-missing', 2],
  ['with a changed manifest', () => changed(0, flip(40)), 'changed', 2],
  [
    'with a byte behind its signature',
    () => changed(1, (content) => Uint8Array.from([...content, 0])),
    'signature-wrong',
    2,
  ],
  ['without one of its reports', () => parts.slice(0, 3), 'report-missing', 1],
  ['with a damaged report', () => changed(2, flip(900)), 'report-changed', 1],
  ['with two reports exchanged', () => [...parts.slice(0, 2), ...exchanged()], 'report-changed', 2],
] as const)('%s it is refused, and the reports are judged by themselves', async (_, make, fault, whole) => {
  const read = await readAbove(writeZip(make()));
  expect(read).toMatchObject({ whole, handedUp: [{ status: 'faulty', fault }] });
});

function exchanged(): readonly FileForZip[] {
  const [first, second] = parts.slice(2);
  if (first === undefined || second === undefined) throw new Error('two reports are needed');
  return [
    { ...first, content: second.content },
    { ...second, content: first.content },
  ];
}

it('a manifest of another key is that key’s word, and not the word of the desk', async () => {
  const stranger = await createSealingKey({ unitName: 'Phòng Mẫu', unitCode: '', now: MADE_AT });
  const content = parts[0]?.content ?? new Uint8Array();
  const read = await readAbove(writeZip(changed(1, () => content)));
  expect(read.handedUp).toMatchObject([{ status: 'faulty', fault: 'signature-wrong' }]);
  const theirs = await signDetached(stranger, content);
  const taken = await readAbove(writeZip(changed(1, () => theirs)));
  expect(taken.handedUp).toMatchObject([{ status: 'sound', keyFingerprint: stranger.fingerprint }]);
});

it.each([
  [
    'a manifest that speaks of a unit that is not its own',
    { units: [{ code: 'HP-001', name: 'A', phone: '' }] },
    'unit-outside',
  ],
  ['a manifest of a later version', { schemaVersion: 2 }, 'newer'],
  ['a manifest with more in it than the version knows', { more: 1 }, 'malformed'],
])('%s is refused although its signature holds', async (_, changes, fault) => {
  const zip = writeZip([...(await signed(manifestWith(changes))), ...parts.slice(2)]);
  expect((await readAbove(zip)).handedUp).toMatchObject([{ status: 'faulty', fault }]);
});

it('a file of another kind by that name is named and not read', async () => {
  const other = { name: HANDED_UP_NAMES.manifest, content: new TextEncoder().encode('{"ten":"khac"}') };
  const read = await readAbove(writeZip([other, ...parts.slice(2)]));
  expect(read).toMatchObject({ whole: 2, handedUp: [], skipped: ['nop-len.zip › nop-len.json'] });
});
