import type { HeldCampaign } from '#shared/hand-over/held-part.ts';
import { readAnswers } from './answers.ts';
import { readChangeTimes } from './change-times.ts';
import { database } from './database.ts';
import { reader } from './reader.ts';
import { readRecords } from './records.ts';

/** All answers and rows of a campaign, with the times of their last change. */
export const readHeldCampaign = reader(
  [readAnswers, readRecords, database.changes],
  async (campaign: string): Promise<HeldCampaign> => {
    const [answers, records, timeOf] = await Promise.all([
      readAnswers(campaign),
      readRecords(campaign),
      readChangeTimes(),
    ]);
    return {
      answers: Object.fromEntries(
        Object.entries(answers).map(([id, answer]) => [
          id,
          { answer, changedAt: timeOf('answers', `${campaign}/${id}`) },
        ]),
      ),
      rows: records.map(({ id, kindId, position, row }) => ({
        id,
        kindId,
        position,
        row,
        changedAt: timeOf('records', id),
      })),
    };
  },
);
