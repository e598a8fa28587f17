import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '#shared/base/result.ts';
import { type HostsListFacts, hostsListFactsSchema } from '#shared/checks/request/hosts-list-facts.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { isSystemError } from '../storage/file-failure.ts';
import { readChosenFile } from '../storage/read-chosen-file.ts';
import { sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';

/** The list of bad hosts that somebody has brought in; there is one or none. */
export interface HostsListStore {
  /** `null` when there is none, or what is there cannot be used. */
  readonly describe: () => Promise<HostsListFacts | null>;
  /** The path of the list, for the worker that uses it; `null` as above. */
  readonly file: () => Promise<string | null>;
  /** Keeps a list in place of the one before. Fails as writing a file safely does. */
  readonly put: (bytes: Uint8Array, facts: HostsListFacts) => Promise<Result<void, Failure>>;
  readonly remove: () => Promise<void>;
}

const MAX_FACTS_BYTES = 4_096;

/** The store in a folder, which need not exist yet. */
export function openHostsListStore(folder: string): HostsListStore {
  const listFile = path.join(folder, 'hosts-list.txt');
  const factsFile = path.join(folder, 'hosts-list.json');
  const describe = async () => ((await isFile(listFile)) ? readFacts(factsFile) : null);
  return {
    describe,
    file: async () => ((await describe()) === null ? null : listFile),
    put: async (bytes, facts) => {
      await mkdir(folder, { recursive: true });
      // The facts go first and come last: a list is never told by the facts of another.
      await rm(factsFile, { force: true });
      const list = await write(listFile, bytes);
      return list.ok ? write(factsFile, Buffer.from(JSON.stringify(facts))) : list;
    },
    remove: async () => {
      await rm(factsFile, { force: true });
      await rm(listFile, { force: true });
    },
  };
}

function write(file: string, bytes: Uint8Array): Promise<Result<void, Failure>> {
  return writeFileSafely(file, bytes, sameBytesAs(bytes));
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

async function readFacts(file: string): Promise<HostsListFacts | null> {
  const bytes = await readChosenFile(file, MAX_FACTS_BYTES);
  if (!bytes.ok) return null;
  try {
    return hostsListFactsSchema.parse(JSON.parse(Buffer.from(bytes.value).toString('utf8')));
  } catch {
    // What cannot be read is as good as no list: it can be chosen again.
    return null;
  }
}
