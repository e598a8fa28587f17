import { randomUUID } from 'node:crypto';
import type { Journal } from '#services/journal/journal.ts';
import { snapshotBytes } from '#services/journal/snapshot-file.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';

/** The working store up to its last confirmed change, as a snapshot. Errors: those of the journal's `makeBase`. */
export async function currentStore(journal: Journal, now: Date): Promise<Result<Uint8Array, Failure>> {
  const made = await journal.makeBase();
  if (!made.ok) return made;
  if (made.value !== null) return ok(made.value.bytes);
  const position = { lineId: randomUUID(), sequence: 0 };
  return ok(
    snapshotBytes({ position, savedAt: now.toISOString(), content: { schemaVersion: 1, entries: [] } }),
  );
}
