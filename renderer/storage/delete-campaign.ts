import type { ClosedCampaign } from '#shared/desk/closed-campaign.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { database } from './database.ts';
import { parseRows } from './parse-rows.ts';
import { saveChange } from './reader.ts';
import { answerRowSchema, closedCampaignRowSchema, takenReceiptRowSchema } from './rows.ts';
import { forgetFiles, RELEASE_SOURCES, releaseFiles } from './site-pictures.ts';

const { campaigns, answers, records, reviews, changes, merges, takenReceipts, closedCampaigns } = database;

/**
 * Deletes a campaign of a school that is over, with the evidence that nothing else refers to, and keeps in its place what
 * `closed` says; all of it or nothing. Profile, websites and other campaigns stay, and so does the list of exports,
 * which main keeps. Gives the failure when files of evidence could not be deleted; the campaign is gone all the same.
 */
export async function deleteCampaign(closed: ClosedCampaign): Promise<Failure | null> {
  const { campaign } = closed;
  const tables = [campaigns, answers, records, reviews, changes, merges, takenReceipts, closedCampaigns];
  const released = await saveChange([...tables, ...RELEASE_SOURCES], async () => {
    await closedCampaigns.put(closedCampaignRowSchema.parse(closed));
    const own = await answers.where({ campaign }).toArray();
    const evidence = parseRows(answerRowSchema, own).flatMap(({ answer }) => answer.evidence);
    await deleteRows(campaign);
    return await releaseFiles(evidence.map(({ file }) => file));
  });
  return await forgetFiles(released);
}

/** Deletes the rows of a campaign in the running change. */
async function deleteRows(campaign: string): Promise<void> {
  const answerKeys = await answers.where({ campaign }).primaryKeys();
  const recordKeys = await records.where({ campaign }).primaryKeys();
  await changes.bulkDelete([
    ...answerKeys.map(([of, criterion]): [string, string] => ['answers', `${of}/${criterion}`]),
    ...recordKeys.map((id): [string, string] => ['records', id]),
  ]);
  await answers.bulkDelete(answerKeys);
  await records.bulkDelete(recordKeys);
  await reviews.bulkDelete(await reviews.where({ campaign }).primaryKeys());
  const receipts = parseRows(takenReceiptRowSchema, await takenReceipts.toArray());
  const taken = receipts.filter(({ content }) => content.report.campaign === campaign);
  await takenReceipts.bulkDelete(taken.map(({ receiptSha256 }) => receiptSha256));
  await merges.delete(campaign);
  await campaigns.delete(campaign);
}
