import { database } from './database.ts';
import { parseRows } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { evidenceRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';
import type { StoredEvidence } from '#shared/evidence/stored-evidence.ts';

/** Keeps what is known of a file that the evidence store has taken in. */
export async function rememberEvidence(stored: StoredEvidence): Promise<void> {
  const row = evidenceRowSchema.parse(stored);
  await saveChange([database.evidence], () => database.evidence.put(row));
}

/** Everything that the evidence store has ever taken in, by file. */
export const readEvidence = reader(
  [database.evidence],
  async (): Promise<Readonly<Record<string, StoredEvidence>>> => {
    const rows = parseRows(evidenceRowSchema, await database.evidence.toArray());
    return Object.fromEntries(rows.map((row) => [row.file, row]));
  },
);

/** What is known of all files; `undefined` while loading. */
export function useAllEvidence(): Readonly<Record<string, StoredEvidence>> | undefined {
  return useStored(readEvidence);
}
