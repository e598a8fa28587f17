import type { DepsOf } from './handler-deps.ts';

/** In milliseconds; a pack within its bounds is read in a fraction of a second. */
const READ_LIMIT_MS = 30_000;

/** Has a worker look into the bytes of a pack file. */
export function readPack({ runJob }: DepsOf<'runJob'>, content: Uint8Array<ArrayBuffer>) {
  return runJob('read-pack', { content }, { timeLimitMs: READ_LIMIT_MS });
}
