import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { checkedLine } from '#services/journal/checked-lines.ts';
import { openJournal } from '#services/journal/journal.ts';
import { openSnapshotShelf } from '#services/journal/snapshot-shelf.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { applyBatches } from '#shared/journal/apply-batches.ts';
import type { Batch, Entry } from '#shared/journal/batch.ts';

const NOW = new Date('2026-11-28T01:00:00.000Z');
const CHANGES = 24;
const BASE_AFTER = [8, 16];

/** A journal with snapshots beside it, and what it may give back. */
export interface SampleJournal {
  /** Everything lies below this folder, and nothing else does. */
  readonly parent: string;
  readonly journal: string;
  readonly snapshots: string;
  /** The store after each change, by its number, in a form that can be compared. */
  readonly states: readonly string[];
  /** Every row that ever was in the store. */
  readonly rows: ReadonlySet<string>;
}

function change(sequence: number): readonly Entry[] {
  const id = `1.${String((sequence % 7) + 1)}`;
  const note = `Ghi chú mẫu ${String(sequence)}: đã phân công trực.`;
  const row = { campaign: 'dot-1', criterionId: id, answer: { value: 'done', note } };
  const removed = { table: 'records', key: `dong-${String(sequence - 3)}`, row: null };
  const added = {
    table: 'records',
    key: `dong-${String(sequence)}`,
    row: { name: 'Nguyễn Văn Mẫu', sequence },
  };
  return [{ table: 'answers', key: ['dot-1', id], row }, added, ...(sequence % 4 === 0 ? [removed] : [])];
}

/** The rows of a store in an order that does not matter. */
export function comparable(entries: readonly Entry[]): string {
  return entries
    .map((entry) => canonicalJson(entry))
    .sort()
    .join('\n');
}

/** Writes a journal of two whole stores and the changes between, and two snapshots. */
export async function sampleJournal(): Promise<SampleJournal> {
  const parent = await mkdtemp(path.join(tmpdir(), 'damaged-journals-'));
  const [folder, snapshots] = [path.join(parent, 'journal'), path.join(parent, 'snapshots')];
  const journal = openJournal(folder);
  const shelf = openSnapshotShelf(snapshots);
  const content = { schemaVersion: 4, entries: [...change(0)] };
  const begun = await journal.begin(content, NOW);
  if (!begun.ok) throw new Error(begun.error.code);
  const { lineId } = begun.value;
  let store = { position: begun.value, savedAt: NOW.toISOString(), content };
  const states = [comparable(content.entries)];
  const rows = new Set(content.entries.map((entry) => canonicalJson(entry)));
  for (let sequence = 1; sequence <= CHANGES; sequence += 1) {
    const batch: Batch = { lineId, sequence, at: NOW.toISOString(), entries: [...change(sequence)] };
    await journal.append(batch);
    store = { ...applyBatches(store, [batch]) };
    states.push(comparable(store.content.entries));
    for (const entry of batch.entries) rows.add(canonicalJson(entry));
    if (!BASE_AFTER.includes(sequence)) continue;
    const base = await journal.makeBase();
    if (base.ok && base.value !== null)
      await shelf.put(base.value.bytes, new Date(NOW.getTime() + sequence * 60_000));
  }
  return { parent, journal: folder, snapshots, states, rows };
}

/** A copy of a sample, to be damaged; `dispose` removes it. */
export async function copyOf(
  sample: SampleJournal,
): Promise<SampleJournal & { readonly dispose: () => Promise<void> }> {
  const parent = await mkdtemp(path.join(tmpdir(), 'damaged-journals-'));
  await cp(sample.parent, parent, { recursive: true });
  return {
    ...sample,
    parent,
    journal: path.join(parent, 'journal'),
    snapshots: path.join(parent, 'snapshots'),
    dispose: () => rm(parent, { recursive: true, force: true }),
  };
}

/** Every file of a sample. */
export async function filesOf({ journal, snapshots }: SampleJournal): Promise<readonly string[]> {
  const named = async (folder: string) => (await readdir(folder)).map((name) => path.join(folder, name));
  return [...(await named(journal)), ...(await named(snapshots))].sort();
}

/** What no program of ours would write, each the value of a line whose check is right all the same. */
function strangeValues(value: unknown): readonly unknown[] {
  const object = typeof value === 'object' && value !== null ? value : {};
  return [
    null,
    { ...object, sequence: Number.MAX_SAFE_INTEGER },
    { ...object, sequence: -1 },
    { ...object, lineId: '../../../etc/passwd' },
    { ...object, at: 'hôm nay' },
    { ...object, rowCount: 1e15 },
    { ...object, entries: [{ table: '__proto__', key: 'isAdmin', row: { isAdmin: true } }] },
    { ...object, entries: [{ table: 'answers', key: { toString: 'x' }, row: {} }] },
    { ...object, table: 'x'.repeat(100_000) },
    { ...object, extra: 1 },
    [],
  ];
}

/** A line of JSON too deep to be followed; no value, since nothing could write it. */
function deepLine(): string {
  const levels = 150_000;
  const json = `{"table":"answers","key":"x","row":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  return `${crc32(json).toString(16).padStart(8, '0')} ${json}`;
}

/** Changes one file of a copy at random. */
export async function mutate(file: string, random: () => number): Promise<void> {
  const bytes = await readFile(file);
  const pick = (limit: number) => Math.floor(random() * limit);
  const at = pick(bytes.length);
  const lines = bytes.toString('utf8').split('\n').slice(0, -1);
  const line = pick(lines.length);
  const withLine = (text: string) => Buffer.from(`${lines.toSpliced(line, 1, text).join('\n')}\n`);
  const valueAt = () => {
    try {
      return JSON.parse(lines[line]?.slice(9) ?? '') as unknown;
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  };
  const strange = strangeValues(valueAt());
  const ways: readonly (() => Buffer)[] = [
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from([pick(256)]), bytes.subarray(at + 1)]),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.alloc(1 + pick(4_096))]),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + pick(300)))]),
    () => Buffer.concat([bytes, bytes.subarray(at)]),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xfe, 0x0a]), bytes.subarray(at)]),
    () => withLine(checkedLine(strange[pick(strange.length)]).trimEnd()),
    () => withLine(lines[pick(lines.length)] ?? ''),
    () => withLine(deepLine()),
  ];
  await writeFile(file, ways[pick(ways.length)]?.() ?? bytes);
}

/** All files below a folder, with their paths in it. */
export async function treeOf(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  return (await readdir(folder, { recursive: true })).sort();
}
