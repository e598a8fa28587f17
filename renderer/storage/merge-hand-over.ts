import { canonicalJson } from '#shared/base/canonical-json.ts';
import type { HandOver } from '#shared/hand-over/hand-over.ts';
import type { HandOverScope } from '#shared/hand-over/hand-over-scope.ts';
import type { HeldCampaign } from '#shared/hand-over/held-part.ts';
import type { MergeRecord, WrittenRow } from '#shared/hand-over/merge-record.ts';
import type { Choices } from '#shared/hand-over/merge-values.ts';
import { type MergePlan, planMerge } from '#shared/hand-over/plan-merge.ts';
import { asJson } from '#renderer/bridge/as-json.ts';
import { readCampaignRow } from './campaigns.ts';
import { putChangeTime, timeKeyOf } from './change-times.ts';
import { database } from './database.ts';
import { readHeldCampaign } from './held-campaign.ts';
import { saveChange } from './reader.ts';
import {
  answerRowSchema,
  campaignRowSchema,
  evidenceRowSchema,
  mergeRowSchema,
  recordRowSchema,
} from './rows.ts';

/** A hand-over that the user wants to take in, as it was looked at. */
export interface WantedMerge {
  readonly handOver: HandOver;
  readonly scope: HandOverScope;
  readonly fileName: string;
  readonly choices: Choices;
  /** The ids of the conflicts that the user has seen. */
  readonly seenConflicts: readonly string[];
}

/**
 * What came of it: `changed-meanwhile` when other values stand there than the user has seen, `foreign-rows` when the
 * file brings the id of a row of something else. Nothing was written in these cases.
 */
export type MergeOutcome =
  | { readonly status: 'merged'; readonly answerCount: number; readonly rowCount: number }
  | { readonly status: 'changed-meanwhile' | 'foreign-rows' };

const TABLES = [
  readHeldCampaign,
  readCampaignRow,
  database.campaigns,
  database.answers,
  database.records,
  database.evidence,
  database.changes,
  database.merges,
];

function jsonOf(row: object): WrittenRow['after'] {
  return (asJson({ row }) as { readonly row: WrittenRow['after'] }).row;
}

function answersToWrite(campaign: string, plan: MergePlan, held: HeldCampaign): readonly WrittenRow[] {
  const rowOf = (criterionId: string, answer: unknown) =>
    jsonOf(answerRowSchema.parse({ campaign, criterionId, answer }));
  return plan.answers.map(({ criterionId, answer, changedAt }) => {
    const own = held.answers[criterionId];
    return {
      table: 'answers',
      key: [campaign, criterionId],
      before: own === undefined ? null : rowOf(criterionId, own.answer),
      beforeAt: own?.changedAt ?? null,
      after: rowOf(criterionId, answer),
      afterAt: changedAt,
    };
  });
}

function recordsToWrite(campaign: string, plan: MergePlan, held: HeldCampaign): readonly WrittenRow[] {
  const own = new Map(held.rows.map((row) => [row.id, row]));
  const rowOf = ({ id, kindId, position, row }: MergePlan['rows'][number]) =>
    jsonOf(recordRowSchema.parse({ id, campaign, kindId, position, row }));
  return plan.rows.map((row) => {
    const before = own.get(row.id);
    return {
      table: 'records',
      key: row.id,
      before: before === undefined ? null : rowOf(before),
      beforeAt: before?.changedAt ?? null,
      after: rowOf(row),
      afterAt: row.changedAt,
    };
  });
}

/** Whether a row of the file has the id of something else that stands here. */
async function hasForeignRow(written: readonly WrittenRow[]): Promise<boolean> {
  const fresh = written.filter(({ table, before }) => table === 'records' && before === null);
  const found = await database.records.bulkGet(fresh.map(({ key }) => String(key)));
  return found.some((row) => row !== undefined);
}

async function writeAll(written: readonly WrittenRow[]): Promise<void> {
  for (const { table, key, after, afterAt } of written) {
    await database.table<unknown>(table).put(after);
    const timeKey = timeKeyOf(table, key);
    if (timeKey !== null) await putChangeTime(timeKey, afterAt);
  }
}

async function rememberFiles({ evidence }: HandOver): Promise<void> {
  for (const stored of evidence) {
    const row = evidenceRowSchema.parse(stored);
    if ((await database.evidence.get(row.file)) === undefined) await database.evidence.put(row);
  }
}

/** A run for which nobody has chosen days on this PC gets those of the other; days that were chosen here stay. */
async function takeDays({ campaign, period }: HandOver): Promise<void> {
  const row = await readCampaignRow(campaign);
  if (period === undefined || row.period !== null) return;
  await database.campaigns.put(campaignRowSchema.parse({ ...row, period }));
}

/**
 * Takes a hand-over into its campaign, all or nothing, with what is needed to undo it. What is merged follows from what
 * stands here at this moment; where that is not what the user has seen, nothing is written.
 */
export function mergeHandOver(
  { handOver, scope, fileName, choices, seenConflicts }: WantedMerge,
  now: Date,
): Promise<MergeOutcome> {
  const { campaign, givenBy, part } = handOver;
  return saveChange<MergeOutcome>(TABLES, async () => {
    const held = await readHeldCampaign(campaign);
    const plan = planMerge(handOver, scope, held, choices, now.toISOString());
    const conflicts = plan.conflicts.map(({ id }) => id);
    if (canonicalJson(conflicts) !== canonicalJson(seenConflicts)) return { status: 'changed-meanwhile' };
    const [answers, records] = [answersToWrite(campaign, plan, held), recordsToWrite(campaign, plan, held)];
    const written = [...answers, ...records];
    if (await hasForeignRow(written)) return { status: 'foreign-rows' };
    await rememberFiles(handOver);
    await takeDays(handOver);
    if (written.length > 0) {
      await writeAll(written);
      const record: MergeRecord = {
        id: campaign,
        mergedAt: now.toISOString(),
        fileName,
        givenBy,
        part,
        written: [...written],
      };
      await database.merges.put(mergeRowSchema.parse(record));
    }
    return { status: 'merged', answerCount: answers.length, rowCount: records.length };
  });
}
