import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type IssuersAtHand, judgeIssuers } from '#shared/issuers/issuers-reading.ts';
import { builtInIssuers } from '#shared/keys/issuer-list.ts';
import { isSystemError, writeFailure } from '../storage/file-failure.ts';
import { sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';
import { readIssuersFile } from './read-issuers-file.ts';

/** The list of issuers that is in use on this PC. */
export interface IssuersStore {
  /** Examined anew each time; the list that comes with the app when there is none, or none that can be used. */
  readonly current: () => Promise<IssuersAtHand>;
  /** Keeps a file that was judged sound. Fails as writing a file safely does. */
  readonly put: (bytes: Uint8Array) => Promise<Result<void, Failure>>;
  /** Goes back to the list that comes with the app. Fails as writing does. */
  readonly remove: () => Promise<Result<void, Failure>>;
}

/** The store in a file, whose folder need not exist yet. */
export function openIssuersStore(file: string): IssuersStore {
  return {
    current: async () => {
      const bytes = await readKept(file);
      if (bytes === null) return { list: builtInIssuers, signer: null, isFileUnusable: false };
      const reading = judgeIssuers(await readIssuersFile(bytes), builtInIssuers);
      return reading.status === 'sound'
        ? { list: reading.list, signer: reading.signer, isFileUnusable: false }
        : { list: builtInIssuers, signer: null, isFileUnusable: true };
    },
    put: (bytes) =>
      attempt(async () => {
        await mkdir(path.dirname(file), { recursive: true });
        return await writeFileSafely(file, bytes, sameBytesAs(bytes));
      }),
    remove: () =>
      attempt(async () => {
        await rm(file, { force: true });
        return ok(undefined);
      }),
  };
}

async function attempt(work: () => Promise<Result<void, Failure>>): Promise<Result<void, Failure>> {
  try {
    return await work();
  } catch (error) {
    const failure = writeFailure(error, 'write');
    if (failure === null) throw error;
    return fail(failure);
  }
}

async function readKept(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    if (isSystemError(error)) return new Uint8Array();
    throw error;
  }
}
