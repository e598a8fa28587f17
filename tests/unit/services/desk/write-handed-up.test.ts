import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { encryptFor } from '#services/cms/encrypt-for.ts';
import { bytesOfReports } from '#services/desk/bytes-of-reports.ts';
import { filesAt } from '#services/desk/report-files.ts';
import type { DecryptionAtHand } from '#services/keys/decryption-key.ts';
import { readZip } from '#services/zip/read-zip.ts';
import { type HandUpOrder, writeHandedUp } from '#services/desk/write-handed-up.ts';
import { sampleDecryptionKey } from '#tests/support/decryption-keys.ts';
import { importedFrom, type LowerDeskFolder, makeLowerDesk } from '#tests/support/handed-up-files.ts';
import { sha256 } from '#tests/support/report-file.ts';

let root: string;
let lower: LowerDeskFolder;
let target: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'hand-up-'));
  lower = await makeLowerDesk(path.join(root, 'nhan'));
});

beforeEach(async () => {
  target = await mkdtemp(path.join(root, 'len-'));
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

function write(changes: Partial<HandUpOrder> = {}) {
  return writeHandedUp({
    plan: lower.plan,
    targetPath: path.join(target, 'nop-len.zip'),
    places: [lower.folder],
    excluded: [],
    key: lower.deskKey,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...changes,
  });
}

it('one file carries the reports as they came in, out of ZIP and mail, with what the desk says under its key', async () => {
  expect(await write()).toEqual({ ok: true, value: undefined });
  const bytes = Uint8Array.from(await readFile(path.join(target, 'nop-len.zip')));
  const zip = await readZip(bytes, () => true, {
    entries: 10,
    wanted: 10,
    fileBytes: 1e8,
    totalBytes: 1e8,
    ratio: 10,
  });
  const inside = new Map<string, string>();
  if (zip.ok)
    for await (const { name, content } of zip.value.files)
      inside.set(name, content.ok ? sha256(content.value) : content.error);
  for (const { name, fileSha256 } of lower.plan.reports) expect(inside.get(name)).toBe(fileSha256);
  expect([...inside.keys()]).toEqual([
    'nop-len.json',
    'nop-len.p7s',
    ...lower.plan.reports.map(({ name }) => name),
  ]);
  const above = await importedFrom(target, [], new Date('2026-12-20T01:00:00Z'));
  expect(above.map(({ kind }) => kind)).toEqual(['judged', 'judged', 'handed-up']);
  expect(above.at(-1)).toMatchObject({
    file: {
      source: 'nop-len.zip',
      status: 'sound',
      keyFingerprint: lower.deskKey.fingerprint,
      manifest: {
        units: [{ code: 'HP-001' }, { code: 'HP-002' }, { code: 'HP-003' }],
        keys: lower.register.flatMap(({ fingerprints }) =>
          fingerprints.map((fingerprint) => ({ fingerprint })),
        ),
      },
      contents: [{ receivedAt: '2026-12-01T01:00:00.000Z' }, { receivedAt: '2026-12-01T01:00:00.000Z' }],
    },
  });
});

it('a report that came encrypted is handed up as it was before, by the desk that can open it', async () => {
  const { key, certificate } = await sampleDecryptionKey();
  const wanted = new Set([lower.plan.reports[0]?.fileSha256 ?? '']);
  const { signal } = new AbortController();
  const look = (paths: readonly string[], decryption?: DecryptionAtHand) =>
    bytesOfReports({ paths, wanted, maxBytes: 1e8, decryption, signal, onProgress: () => undefined });
  const { files } = await filesAt([lower.folder]);
  const plain = await look(files);
  const [report] = plain.ok ? [...plain.value.values()] : [];
  if (report === undefined) throw new Error('the report is not there');
  const encrypted = path.join(target, 'gui.p7m');
  await writeFile(encrypted, await encryptFor(report, [certificate]));
  expect(await look([encrypted], { status: 'ready', key })).toEqual(plain);
  expect(await look([encrypted])).toEqual({ ok: true, value: new Map() });
});

it('a report that is not where it was read any more stops it, and no file is left', async () => {
  const empty = path.join(target, 'trong');
  await mkdir(empty);
  expect(await write({ places: [empty] })).toMatchObject({
    ok: false,
    error: { code: 'received-file-gone', detail: lower.plan.reports[0]?.name },
  });
  expect(await readdir(target)).toEqual(['trong']);
});

it('called off, leaves nothing behind', async () => {
  const stop = new AbortController();
  const done = await write({
    signal: stop.signal,
    onProgress: () => {
      stop.abort();
    },
  });
  expect(done).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await readdir(target)).toEqual([]);
});
