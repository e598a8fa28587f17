import type { DeskDecision } from '#shared/desk/decision.ts';
import { database } from './database.ts';
import { parseRow, parseRows } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { decisionRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';

/** What the receiving desk has decided about reports, each content once. */
export const readDecisions = reader([database.decisions], async () =>
  parseRows(decisionRowSchema, await database.decisions.toArray()),
);

/** The same; `undefined` while loading. */
export function useDecisions(): readonly DeskDecision[] | undefined {
  return useStored(readDecisions);
}

/**
 * Keeps a decision in the place of an earlier one about the same content. Of two receipts for one report the school goes by
 * the one that was decided last: a clock that was put back since makes none older than the one before.
 */
export async function keepDecision(decision: DeskDecision): Promise<void> {
  await saveChange([database.decisions], async () => {
    const before = parseRow(decisionRowSchema, await database.decisions.get(decision.key));
    const least = before === undefined ? 0 : Date.parse(before.decidedAt) + 1;
    const decidedAt = new Date(Math.max(Date.parse(decision.decidedAt), least)).toISOString();
    await database.decisions.put(decisionRowSchema.parse({ ...decision, decidedAt }));
  });
}

/** Notes that the receipts of decisions were saved as files; one that was decided anew meanwhile is left as it is. */
export async function noteSaved(decisions: readonly DeskDecision[], savedAt: string): Promise<void> {
  await saveChange([database.decisions], async () => {
    for (const { key, decidedAt } of decisions) {
      const present = parseRow(decisionRowSchema, await database.decisions.get(key));
      if (present?.decidedAt === decidedAt) await database.decisions.put({ ...present, savedAt });
    }
  });
}
