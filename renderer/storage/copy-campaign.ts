import {
  type Campaign,
  type CopyPart,
  type CopyPlan,
  planCopy,
} from '#shared/campaigns/copy-from-campaign.ts';
import { fitToDirective } from '#shared/answers/fit-to-directive.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { readCampaignRow } from './campaigns.ts';
import { database } from './database.ts';
import { readReportInput } from './read-report-input.ts';
import { reader, saveChange } from './reader.ts';
import { newRecordIds } from './records.ts';
import { answerRowSchema, campaignRowSchema, recordRowSchema, reviewRowSchema } from './rows.ts';

/** What a copy has added. */
export interface CopyOutcome {
  readonly answerCount: number;
  readonly rowCount: number;
  /** Whether there was nothing new to copy. */
  readonly isEmpty: boolean;
  /** How many criteria are marked to be looked at again. */
  readonly toReviewCount: number;
  /** Takes everything back; `false`, and nothing is changed, when something copied was changed meanwhile. */
  readonly undo: () => Promise<boolean>;
}

/** A row that the copy has written, and what stood in its place. */
interface WrittenRow {
  readonly table: 'answers' | 'records' | 'reviews' | 'campaigns';
  readonly key: string | [string, string];
  readonly row: object;
  readonly before: unknown;
}

/** The tables that a copy writes. */
const WRITTEN_TABLES = [database.answers, database.records, database.reviews, database.campaigns];

const readCampaign = reader([readReportInput], async (directive: Directive): Promise<Campaign> => {
  return { directive, input: fitToDirective(await readReportInput(directive.id), directive) };
});

async function answerRows(campaign: string, { answers }: CopyPlan): Promise<readonly WrittenRow[]> {
  return Promise.all(
    Object.entries(answers).map(async ([criterionId, answer]): Promise<WrittenRow> => {
      const key: [string, string] = [campaign, criterionId];
      const row = answerRowSchema.parse({ campaign, criterionId, answer });
      return { table: 'answers', key, row, before: await database.answers.get(key) };
    }),
  );
}

async function reviewRows(campaign: string, { toReview }: CopyPlan): Promise<readonly WrittenRow[]> {
  return Promise.all(
    toReview.map(async (criterionId): Promise<WrittenRow> => {
      const key: [string, string] = [campaign, criterionId];
      const before = await database.reviews.get(key);
      const comment = reviewRowSchema.safeParse(before).data?.comment ?? '';
      const row = reviewRowSchema.parse({ campaign, criterionId, mark: 'copied', comment });
      return { table: 'reviews', key, row, before };
    }),
  );
}

async function recordRows(campaign: string, { records }: CopyPlan): Promise<readonly WrittenRow[]> {
  const present = await database.records.where({ campaign }).toArray();
  const positions = present.map((row) => recordRowSchema.safeParse(row).data?.position ?? 0);
  const firstPosition = Math.max(0, ...positions) + 1;
  return Object.entries(records).flatMap(([kindId, rows]) => {
    const ids = newRecordIds(rows.length);
    return rows.map((cells, index): WrittenRow => {
      const id = ids[index] ?? '';
      const row = recordRowSchema.parse({
        id,
        campaign,
        kindId,
        position: firstPosition + index,
        row: cells,
      });
      return { table: 'records', key: id, row, before: undefined };
    });
  });
}

async function campaignRows(campaign: string, { remarks }: CopyPlan): Promise<readonly WrittenRow[]> {
  if (Object.keys(remarks).length === 0) return [];
  const before = await database.campaigns.get(campaign);
  const row = campaignRowSchema.parse({ ...(await readCampaignRow(campaign)), ...remarks });
  return [{ table: 'campaigns', key: campaign, row, before }];
}

/** Puts back what stood there, if everything is still as the copy has left it. */
async function takeBack(written: readonly WrittenRow[]): Promise<boolean> {
  return saveChange(WRITTEN_TABLES, async () => {
    for (const { table, key, row } of written) {
      const stored = await database.table<unknown, string | [string, string]>(table).get(key);
      if (stored === undefined || canonicalJson(stored) !== canonicalJson(row)) return false;
    }
    for (const { table, key, before } of written) {
      if (before === undefined) await database.table(table).delete(key);
      else await database.table<unknown>(table).put(before);
    }
    return true;
  });
}

/**
 * Copies the chosen parts of one campaign into another, all or nothing, and marks what came to be looked at again.
 * What is copied follows from what both hold at this moment, so that a second copy adds nothing.
 */
export async function copyCampaign(
  from: Directive,
  to: Directive,
  parts: readonly CopyPart[],
): Promise<CopyOutcome> {
  return saveChange([...WRITTEN_TABLES, readCampaign, readCampaignRow], async () => {
    const plan = planCopy(await readCampaign(from), await readCampaign(to), parts);
    const [answers, reviews, records, campaigns] = [
      await answerRows(to.id, plan),
      await reviewRows(to.id, plan),
      await recordRows(to.id, plan),
      await campaignRows(to.id, plan),
    ];
    const written = [...answers, ...reviews, ...records, ...campaigns];
    for (const { table, row } of written) await database.table<unknown>(table).put(row);
    return {
      answerCount: answers.length,
      rowCount: records.length,
      isEmpty: written.length === 0,
      toReviewCount: reviews.length,
      undo: () => takeBack(written),
    };
  });
}
