import { useEffect, useState } from 'react';
import { call } from '#renderer/bridge/bridge.ts';
import { database } from './database.ts';
import { parseRows } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { answerRowSchema, evidenceRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';
import type { StoredEvidence } from '#shared/evidence/stored-evidence.ts';

/** Everything that the evidence store has ever taken in, by file. */
export const readEvidence = reader(
  [database.evidence],
  async (): Promise<Readonly<Record<string, StoredEvidence>>> => {
    const rows = parseRows(evidenceRowSchema, await database.evidence.toArray());
    return Object.fromEntries(rows.map((row) => [row.file, row]));
  },
);

/** Every file that an answer names, in whatever campaign, with what the user's own file was called. */
export const readNamedEvidence = reader(
  [database.answers, readEvidence],
  async (): Promise<ReadonlyMap<string, string>> => {
    const [known, rows] = await Promise.all([readEvidence(), database.answers.toArray()]);
    const files = parseRows(answerRowSchema, rows).flatMap(({ answer }) =>
      answer.evidence.map(({ file }) => file),
    );
    return new Map(files.map((file) => [file, known[file]?.originalName ?? file]));
  },
);

/**
 * Keeps what is known of a file that the evidence store has taken in, and gives the name by which it is known: a file that
 * an answer names already keeps the name that it has there.
 */
export async function rememberEvidence(stored: StoredEvidence): Promise<string> {
  const row = evidenceRowSchema.parse(stored);
  return await saveChange([database.evidence, readNamedEvidence], async () => {
    const used = (await readNamedEvidence()).get(row.file) ?? row.file;
    const originalName = used === row.file ? row.originalName : used;
    await database.evidence.put({ ...row, originalName });
    return originalName;
  });
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The files that answers name and that are no longer on this PC, with what they were called; empty while it is asked for. */
export function useMissingEvidence(): ReadonlyMap<string, string> {
  const named = useStored(readNamedEvidence);
  const [missing, setMissing] = useState(NONE);
  useEffect(() => {
    if (named === undefined) return undefined;
    let isWanted = true;
    void call('evidence:find-missing', { files: [...named.keys()] }).then((found) => {
      if (!isWanted || !found.ok) return;
      setMissing(new Map(found.value.missing.map((file) => [file, named.get(file) ?? file])));
    });
    return () => {
      isWanted = false;
    };
  }, [named]);
  return missing;
}

/** What is known of all files; `undefined` while loading. */
export function useAllEvidence(): Readonly<Record<string, StoredEvidence>> | undefined {
  return useStored(readEvidence);
}
