import { useEffect, useMemo, useState } from 'react';
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

/** Which of these files are no longer on this PC; `null` when that could not be found out. */
async function missingAmong(files: readonly string[]): Promise<readonly string[] | null> {
  const found = await call('evidence:find-missing', { files: [...files] });
  return found.ok ? found.value.missing : null;
}

/** The files that answers name and that are no longer on this PC. */
export async function readMissingEvidence(): Promise<ReadonlySet<string>> {
  const named = await readNamedEvidence();
  return new Set(named.size === 0 ? [] : await missingAmong([...named.keys()]));
}

const NONE: readonly string[] = [];

/**
 * Which of these files are no longer on this PC; none while it is asked for.
 * @param since asked anew when it changes
 */
export function useMissingAmong(files: readonly string[], since: unknown = null): readonly string[] {
  const [missing, setMissing] = useState(NONE);
  const asked = files.join('\n');
  useEffect(() => {
    if (asked === '') return undefined;
    let isWanted = true;
    void missingAmong(asked.split('\n')).then((found) => {
      if (isWanted && found !== null) setMissing(found);
    });
    return () => {
      isWanted = false;
    };
  }, [asked, since]);
  return missing;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** The files that answers name and that are no longer on this PC, with what they were called; empty while it is asked for. */
export function useMissingEvidence(): ReadonlyMap<string, string> {
  const named = useStored(readNamedEvidence) ?? NO_NAMES;
  const missing = useMissingAmong([...named.keys()], named);
  return useMemo(() => new Map(missing.map((file) => [file, named.get(file) ?? file])), [missing, named]);
}

/** What is known of all files; `undefined` while loading. */
export function useAllEvidence(): Readonly<Record<string, StoredEvidence>> | undefined {
  return useStored(readEvidence);
}
