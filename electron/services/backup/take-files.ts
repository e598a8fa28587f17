import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isNamedAfter } from '../evidence/evidence-store.ts';
import { isSystemError } from '../storage/file-failure.ts';
import type { PartAhead, PartTaker } from './read-parts.ts';
import { PASS_BY } from './read-parts.ts';

/** Nobody but the user reads evidence. */
const OWN_ONLY = 0o600;

/** Writes the bytes of a part; `isWanted` says at the end whether they become a file. */
function intoFile(target: string, handle: FileHandle, temporary: string, isWanted: (sum: string) => boolean) {
  let position = 0;
  const taker: PartTaker = {
    take: async (bytes) => {
      let done = 0;
      while (done < bytes.length) {
        done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
      }
      position += bytes.length;
    },
    finish: async (sum) => {
      if (!isWanted(sum)) return;
      await handle.sync();
      await handle.close();
      await rename(temporary, target);
    },
  };
  return taker;
}

async function isThere(file: string): Promise<boolean> {
  try {
    return isNamedAfter(await readFile(file), path.basename(file));
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

/** Takes evidence files out of a backup. */
export interface EvidenceTaker {
  readonly takerOf: (part: PartAhead) => Promise<PartTaker>;
  /** Closes and removes what was begun and not finished; has to be called in any case. */
  readonly cleanUp: () => Promise<void>;
}

/**
 * Adds the evidence of a backup to the store in a folder. A file counts only if its bytes are what its name says; one that
 * is there already, whole, is left alone. Nothing is ever taken away.
 */
export function openEvidenceTaker(folder: string): EvidenceTaker {
  const begun: { readonly handle: FileHandle; readonly temporary: string }[] = [];
  const cleanUp = async () => {
    for (const { handle, temporary } of begun.splice(0)) {
      await handle.close().catch(() => undefined);
      await rm(temporary, { force: true });
    }
  };
  return {
    takerOf: async ({ fileName }) => {
      await cleanUp();
      const target = path.join(folder, fileName);
      if (await isThere(target)) return PASS_BY;
      await mkdir(folder, { recursive: true });
      const temporary = path.join(folder, `.tkattt-${randomUUID()}.tmp`);
      const handle = await open(temporary, 'wx', OWN_ONLY);
      begun.push({ handle, temporary });
      return intoFile(target, handle, temporary, (sum) => path.parse(fileName).name === sum);
    },
    cleanUp,
  };
}
