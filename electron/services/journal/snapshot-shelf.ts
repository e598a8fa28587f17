import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { namesIn } from '../storage/names-in.ts';
import { writeFailure } from '../storage/file-failure.ts';
import { writeFileSafely } from '../storage/write-file-safely.ts';
import { checkSnapshot } from './journal.ts';
import { readOrNothing } from './journal-files.ts';
import { readSnapshot, type ReadSnapshot } from './snapshot-file.ts';
import { snapshotsToRemove } from './thin-snapshots.ts';

const NAME = /^tu-kiem-attt-\d{8}-\d{6}\.jsonl$/u;
const STORED_EVIDENCE = /^[0-9a-f]{64}\.[a-z]{3,4}$/u;
const EVIDENCE_FOLDER = 'minh-chung';

/** The snapshots outside of the app's own folder, and the evidence beside them. */
export interface SnapshotShelf {
  /** Their names, oldest first; each says when it was made, in the time of this PC. */
  readonly list: () => Promise<readonly string[]>;
  /** When the last one was written, UTC; `null` without any. */
  readonly lastMadeAt: () => Promise<string | null>;
  /** Every snapshot that can be read at least in part, oldest first. */
  readonly read: () => Promise<readonly ReadSnapshot[]>;
  /** Writes a snapshot, reads it back, and thins out the older ones. Errors: those of writing, `self-check-failed`. */
  readonly put: (bytes: Buffer, now: Date) => Promise<Result<void, Failure>>;
  /** Copies every evidence file that is not there yet. Errors: those of writing. */
  readonly takeInEvidence: (evidenceFolder: string) => Promise<Result<void, Failure>>;
  /** Deletes evidence files that the user does not want kept. Errors: those of writing. */
  readonly dropEvidence: (names: readonly string[]) => Promise<Result<void, Failure>>;
  /** Copies back every evidence file that the app's own folder lacks, and tells how many. */
  readonly giveBackEvidence: (evidenceFolder: string) => Promise<Result<number, Failure>>;
  /** Deletes the snapshots and the evidence beside them; what else lies in the folder stays. Errors: those of writing. */
  readonly removeAll: () => Promise<Result<void, Failure>>;
}

/** Opens the shelf; its folder is made when the first snapshot is. */
export function openSnapshotShelf(folder: string): SnapshotShelf {
  const evidence = path.join(folder, EVIDENCE_FOLDER);
  const list = async () => (await namesIn(folder)).filter((name) => NAME.test(name)).sort();
  return {
    list,
    lastMadeAt: async () => {
      const last = (await list()).at(-1);
      return last === undefined ? null : (await stat(path.join(folder, last))).mtime.toISOString();
    },
    read: async () => {
      const names = await list();
      const read = await Promise.all(
        names.map(async (name) => readSnapshot(await readOrNothing(path.join(folder, name)))),
      );
      return read.filter((snapshot) => snapshot !== null);
    },
    put: (bytes, now) =>
      attempt(async () => {
        await mkdir(folder, { recursive: true });
        const written = await writeFileSafely(path.join(folder, snapshotName(now)), bytes, checkSnapshot);
        if (!written.ok) return written;
        for (const name of snapshotsToRemove(await list()))
          await rm(path.join(folder, name), { force: true });
        return ok(undefined);
      }),
    takeInEvidence: (own) =>
      attempt(async () => {
        await copyMissing(own, evidence);
        return ok(undefined);
      }),
    dropEvidence: (names) =>
      attempt(async () => {
        for (const name of names.filter((one) => STORED_EVIDENCE.test(one)))
          await rm(path.join(evidence, name), { force: true });
        return ok(undefined);
      }),
    removeAll: () =>
      attempt(async () => {
        for (const name of await list()) await rm(path.join(folder, name), { force: true });
        const files = (await namesIn(evidence)).filter((name) => STORED_EVIDENCE.test(name));
        for (const name of files) await rm(path.join(evidence, name), { force: true });
        return ok(undefined);
      }),
    giveBackEvidence: (own) => attempt(async () => ok(await copyMissing(evidence, own))),
  };
}

/** The name of a snapshot that is made at a time. */
function snapshotName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${String(now.getFullYear())}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `tu-kiem-attt-${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}.jsonl`;
}

/** Evidence is named by its hash: what is there under a name has that content already. */
async function copyMissing(from: string, to: string): Promise<number> {
  const present = new Set(await namesIn(to));
  const missing = (await namesIn(from)).filter((name) => STORED_EVIDENCE.test(name) && !present.has(name));
  if (missing.length > 0) await mkdir(to, { recursive: true });
  for (const name of missing) await copyDurably(path.join(from, name), path.join(to, name));
  return missing.length;
}

async function copyDurably(from: string, to: string): Promise<void> {
  const temporary = `${to}.tmp`;
  try {
    await copyFile(from, temporary);
    const handle = await open(temporary, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(temporary, to);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function attempt<Value>(work: () => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure>> {
  try {
    return await work();
  } catch (error) {
    const failure = writeFailure(error, 'write');
    if (failure === null) throw error;
    return fail(failure);
  }
}
