import { type Answer, EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { database } from './database.ts';
import { parseRow, parseRows } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { answerRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';

/** What changes in an answer. */
export type AnswerPatch = Partial<Answer>;

/** An answer with the parts of a patch as they were before it; whatever else has changed since stays. */
function putBack(now: Answer, before: Answer, patch: AnswerPatch): Answer {
  const names = Object.keys(patch);
  const earlier = Object.entries(before).filter(([name]) => names.includes(name));
  const fieldIds = Object.keys(patch.fields ?? {});
  return {
    ...now,
    ...Object.fromEntries(earlier),
    fields: { ...now.fields, ...Object.fromEntries(fieldIds.map((id) => [id, before.fields[id]])) },
  };
}

/**
 * Changes parts of an answer; `fields` are merged one by one. Resolves when the disk has it, with the function that
 * takes the change back.
 */
export async function saveAnswer(
  campaign: string,
  criterionId: string,
  patch: AnswerPatch,
): Promise<() => Promise<void>> {
  let before: Answer | undefined;
  await updateAnswer(campaign, criterionId, (answer) => {
    // A write that has run a second time may find what the first one has left.
    before ??= answer;
    return { ...answer, ...patch, fields: { ...answer.fields, ...patch.fields } };
  });
  return () => updateAnswer(campaign, criterionId, (now) => putBack(now, before ?? EMPTY_ANSWER, patch));
}

/** Changes an answer on the ground of what is stored, for changes that must not overtake each other. */
export function updateAnswer(
  campaign: string,
  criterionId: string,
  change: (answer: Answer) => Answer,
): Promise<void> {
  return saveChange([database.answers], async () => {
    const stored = await database.answers.get([campaign, criterionId]);
    const answer = change(parseRow(answerRowSchema, stored)?.answer ?? EMPTY_ANSWER);
    await database.answers.put(answerRowSchema.parse({ campaign, criterionId, answer }));
  });
}

/** All answers of a campaign by criterion; a criterion that nobody has touched is missing. */
export const readAnswers = reader(
  [database.answers],
  async (campaign: string): Promise<Readonly<Record<string, Answer>>> => {
    const rows = await database.answers.where({ campaign }).toArray();
    return Object.fromEntries(
      parseRows(answerRowSchema, rows).map(({ criterionId, answer }) => [criterionId, answer]),
    );
  },
);

/** The answer to one criterion, `EMPTY_ANSWER` when nobody has touched it; `undefined` while loading. */
export function useAnswer(campaign: string, criterionId: string): Answer | undefined {
  return useStored(async () => {
    const row = await database.answers.get([campaign, criterionId]);
    return parseRow(answerRowSchema, row)?.answer ?? EMPTY_ANSWER;
  }, [campaign, criterionId]);
}

/** All answers of a campaign by criterion; `undefined` while loading. */
export function useAnswers(campaign: string): Readonly<Record<string, Answer>> | undefined {
  return useStored(() => readAnswers(campaign), [campaign]);
}
