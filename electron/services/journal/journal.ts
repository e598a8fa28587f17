import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type StoreAt, standingBatches } from '#shared/journal/apply-batches.ts';
import type { Batch, Position, StoreContent } from '#shared/journal/batch.ts';
import { isSystemError, writeFailure } from '../storage/file-failure.ts';
import { syncFolder } from '../storage/sync-folder.ts';
import { writeFileSafely } from '../storage/write-file-safely.ts';
import { checkedLine } from './checked-lines.ts';
import { journalPath, lastOfLog, listJournal, readLog, readOrNothing } from './journal-files.ts';
import { recoverBest, type Recovered, recoverJournal } from './recover.ts';
import { readSnapshot, type ReadSnapshot, readSnapshotHead, snapshotBytes } from './snapshot-file.ts';

/** Who may read what a school has entered: its own user. */
const OWN_ONLY = 0o600;
/** How many whole stores the journal keeps, with the changes that follow the earliest of them. */
const KEPT_BASES = 2;

/** The file that is written on, and how far it is good. */
interface OpenLog {
  readonly file: string;
  readonly goodBytes: number;
  readonly position: Position;
  /** When its last change was made, UTC; `null` before the first. */
  readonly changedAt: string | null;
}

/**
 * The journal of the working store: every confirmed change as a line of a plain file, and two whole stores that the
 * changes begin at.
 */
export interface Journal {
  /** The last change; `null` without a journal. Reads only the last file. */
  readonly position: () => Promise<Position | null>;
  /** The schema of the whole store that the changes begin at; `null` without a journal, or where no head can be read. */
  readonly schemaVersion: () => Promise<number | null>;
  /** When the last change since the latest base was made, UTC; `null` when there is none since. */
  readonly changedAt: () => Promise<string | null>;
  /**
   * Writes down a change and waits until the disk has it. It has to be the next of the line; the number of the last one
   * again takes its place. Errors: `invalid-input` for any other, `disk-full`, `not-writable`, `target-gone`.
   */
  readonly append: (batch: Batch) => Promise<Result<void, Failure>>;
  /** Begins a new line with what the store holds; what was there before is put aside. Errors: those of writing. */
  readonly begin: (content: StoreContent, now: Date) => Promise<Result<Position, Failure>>;
  /** The changes after a number. */
  readonly since: (sequence: number) => Promise<readonly Batch[]>;
  /** What journal and snapshots give together; `null` for nothing. */
  readonly recover: (snapshots: readonly ReadSnapshot[]) => Promise<Recovered | null>;
  /** Writes the whole store down beside the changes and lets go of what is no longer needed; gives its bytes. */
  readonly makeBase: () => Promise<
    Result<{ readonly store: StoreAt; readonly bytes: Buffer } | null, Failure>
  >;
  /** Puts the whole journal aside. */
  readonly putAside: (now: Date) => Promise<Result<void, Failure>>;
}

/** Opens the journal in a folder; nothing is read or made before it is needed. */
export function openJournal(folder: string): Journal {
  let log: OpenLog | null | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  const current = async () => (log ??= await findLog(folder));
  const forget = () => {
    log = undefined;
  };
  return {
    position: () => inTurn(async () => (await current())?.position ?? null),
    schemaVersion: () => inTurn(() => schemaOfBase(folder)),
    changedAt: () => inTurn(async () => (await current())?.changedAt ?? null),
    append: (batch) =>
      inTurn(async () => {
        const target = await logFor(folder, batch, await current());
        if (target === null) return fail({ code: 'invalid-input', detail: 'journal line' });
        const written = await tryToWrite(() => appendTo(target, batch));
        log = written.ok ? written.value : undefined;
        return written.ok ? ok(undefined) : written;
      }),
    begin: (content, now) =>
      inTurn(async () => {
        forget();
        const aside = await putJournalAside(folder, now);
        if (!aside.ok) return aside;
        const position = { lineId: randomUUID(), sequence: 0 };
        const written = await writeBase(folder, { position, savedAt: now.toISOString(), content });
        return written.ok ? ok(position) : written;
      }),
    since: (sequence) => inTurn(() => batchesSince(folder, sequence)),
    recover: (snapshots) => inTurn(() => recoverBest(folder, snapshots)),
    makeBase: () =>
      inTurn(async () => {
        const recovered = await recoverJournal(folder);
        if (recovered === null) return ok(null);
        const { store } = recovered;
        const last = (await current())?.position;
        if (last?.lineId !== store.position.lineId || last.sequence !== store.position.sequence) {
          // What lies on the disk no longer leads to the last change: only a new line with all of the store will do.
          log = null;
          return fail({ code: 'self-check-failed', detail: 'journal' });
        }
        const written = await writeBase(folder, store);
        if (!written.ok) return written;
        forget();
        await tryToWrite(() => removeOlder(folder));
        return ok({ store, bytes: written.value });
      }),
    putAside: (now) =>
      inTurn(async () => {
        forget();
        return await putJournalAside(folder, now);
      }),
  };
}

async function tryToWrite<Value>(work: () => Promise<Value>): Promise<Result<Value, Failure>> {
  try {
    return ok(await work());
  } catch (error) {
    const failure = writeFailure(error, 'write');
    if (failure === null) throw error;
    return fail(failure);
  }
}

/** Where the next change goes: the log of the latest base; its last change tells where in the line it is. */
async function findLog(folder: string): Promise<OpenLog | null> {
  const { bases, logs } = await listJournal(folder);
  const base = bases.at(-1);
  const newest = Math.max(base ?? 0, logs.at(-1) ?? 0);
  if (base === undefined && logs.length === 0) return null;
  const file = journalPath(folder, 'log', newest);
  const { batch, goodBytes } = lastOfLog(await readOrNothing(file));
  if (batch !== undefined) {
    const { lineId, sequence, at } = batch;
    return { file, goodBytes, position: { lineId, sequence }, changedAt: at };
  }
  const head = readSnapshotHead(await readOrNothing(journalPath(folder, 'base', newest)));
  return head === null ? null : { file, goodBytes: 0, position: head.position, changedAt: null };
}

/** All bases of a line have one schema: the latest whose head can be read tells it. */
async function schemaOfBase(folder: string): Promise<number | null> {
  const { bases } = await listJournal(folder);
  for (const base of bases.toReversed()) {
    const head = readSnapshotHead(await readOrNothing(journalPath(folder, 'base', base)));
    if (head !== null) return head.schemaVersion;
  }
  return null;
}

/** The log that takes a change; `null` when the change is not the next of this line. */
async function logFor(folder: string, batch: Batch, log: OpenLog | null): Promise<OpenLog | null> {
  if (log === null || batch.lineId !== log.position.lineId) return null;
  if (batch.sequence !== log.position.sequence + 1 && batch.sequence !== log.position.sequence) return null;
  if (batch.sequence > baseOf(log)) return log;
  // The store has not kept the change that the latest base ends with: the base is not what the store is.
  const { bases } = await listJournal(folder);
  if (bases.length < 2) return null;
  await tryToWrite(async () => {
    await rm(log.file, { force: true });
    await rm(journalPath(folder, 'base', baseOf(log)), { force: true });
  });
  const earlier = await findLog(folder);
  return earlier !== null && batch.sequence === earlier.position.sequence ? earlier : null;
}

function baseOf({ file }: OpenLog): number {
  return Number(/(?<sequence>\d+)\.jsonl$/u.exec(file)?.groups?.['sequence'] ?? 0);
}

async function appendTo(log: OpenLog, batch: Batch): Promise<OpenLog> {
  const { lineId, sequence, at } = batch;
  const bytes = Buffer.from(checkedLine(batch));
  const isNew = log.goodBytes === 0;
  const handle = await open(log.file, isNew ? 'w' : 'r+', OWN_ONLY);
  try {
    // What stands behind the last good line was never finished.
    if (!isNew) await handle.truncate(log.goodBytes);
    await handle.write(bytes, 0, bytes.length, log.goodBytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (isNew) await syncFolder(path.dirname(log.file));
  const position = { lineId, sequence };
  return { file: log.file, goodBytes: log.goodBytes + bytes.length, position, changedAt: at };
}

async function writeBase(folder: string, store: StoreAt): Promise<Result<Buffer, Failure>> {
  const bytes = snapshotBytes(store);
  const made = await tryToWrite(() => mkdir(folder, { recursive: true }));
  if (!made.ok) return made;
  const target = journalPath(folder, 'base', store.position.sequence);
  const written = await writeFileSafely(target, bytes, checkSnapshot, OWN_ONLY);
  return written.ok ? ok(bytes) : written;
}

/** Whether bytes that were read back are a whole snapshot. */
export function checkSnapshot(bytes: Uint8Array): Promise<Result<void, Failure>> {
  const isWhole = readSnapshot(Buffer.from(bytes))?.isWhole === true;
  return Promise.resolve(isWhole ? ok(undefined) : fail({ code: 'self-check-failed', detail: 'snapshot' }));
}

async function removeOlder(folder: string): Promise<void> {
  const { bases, logs } = await listJournal(folder);
  const first = bases.slice(-KEPT_BASES)[0] ?? 0;
  const old = [
    ...bases.filter((base) => base < first).map((base) => journalPath(folder, 'base', base)),
    ...logs.filter((log) => log < first).map((log) => journalPath(folder, 'log', log)),
  ];
  for (const file of old) await rm(file, { force: true });
}

async function batchesSince(folder: string, sequence: number): Promise<readonly Batch[]> {
  const { logs } = await listJournal(folder);
  const read = await Promise.all(
    logs.map(async (log) => readLog(await readOrNothing(journalPath(folder, 'log', log))).batches),
  );
  const listed = read.flat();
  const standing = standingBatches(listed, listed.at(-1)?.lineId ?? '');
  return standing.filter((batch) => batch.sequence > sequence);
}

async function putJournalAside(folder: string, now: Date): Promise<Result<void, Failure>> {
  const { bases, logs } = await listJournal(folder);
  if (bases.length === 0 && logs.length === 0) return ok(undefined);
  const aside = `${folder}-kept-${now.toISOString().replace(/\D/gu, '').slice(0, 17)}`;
  return await tryToWrite(async () => {
    try {
      await rename(folder, aside);
    } catch (error) {
      if (!isSystemError(error) || error.code !== 'ENOENT') throw error;
    }
    await syncFolder(path.dirname(folder));
  });
}
