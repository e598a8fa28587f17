import type { z } from 'zod';
import { allCriteria, type Criterion, type Directive } from '#shared/directives/directive.ts';
import { database } from './database.ts';
import { parseRow, parseRows } from './parse-rows.ts';
import { partsLike } from './parts-like.ts';
import { reader, saveChange } from './reader.ts';
import { reviewRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';

/** What the unit has noted about a criterion for itself: never part of a report. */
export type Review = Pick<z.output<typeof reviewRowSchema>, 'mark' | 'comment'>;

/** A criterion that somebody has marked or noted something about. */
export interface NotedCriterion {
  readonly criterion: Criterion;
  readonly review: Review;
}

/** A criterion that nobody has noted anything about. */
export const NO_REVIEW: Review = { mark: 'none', comment: '' };

/**
 * Changes the mark or the internal note of a criterion. Resolves when the disk has it, with the function that takes the
 * change back.
 */
export async function saveReview(
  campaign: string,
  criterionId: string,
  patch: Partial<Review>,
): Promise<() => Promise<unknown>> {
  let before: Partial<Review> | undefined;
  await saveChange([database.reviews], async () => {
    const key: [string, string] = [campaign, criterionId];
    const { mark, comment } = parseRow(reviewRowSchema, await database.reviews.get(key)) ?? NO_REVIEW;
    before ??= partsLike(patch, { mark, comment });
    const row = reviewRowSchema.parse({ campaign, criterionId, mark, comment, ...patch });
    if (row.mark === 'none' && row.comment === '') await database.reviews.delete(key);
    else await database.reviews.put(row);
  });
  return () => saveReview(campaign, criterionId, before ?? {});
}

/** The marks and internal notes of a campaign by criterion; a criterion without any is missing. */
export const readReviews = reader(
  [database.reviews],
  async (campaign: string): Promise<Readonly<Record<string, Review>>> => {
    const rows = await database.reviews.where({ campaign }).toArray();
    return Object.fromEntries(
      parseRows(reviewRowSchema, rows).map(({ criterionId, mark, comment }) => [
        criterionId,
        { mark, comment },
      ]),
    );
  },
);

/** The marks and internal notes of a campaign; `undefined` while loading. */
export function useReviews(campaign: string): Readonly<Record<string, Review>> | undefined {
  return useStored(() => readReviews(campaign), [campaign]);
}

/** The criteria with a mark or an internal note, in the order of the pack; `undefined` while loading. */
export function useNotedCriteria(directive: Directive): readonly NotedCriterion[] | undefined {
  const reviews = useReviews(directive.id);
  return (
    reviews &&
    allCriteria(directive).flatMap((criterion) => {
      const review = reviews[criterion.id];
      return review === undefined ? [] : [{ criterion, review }];
    })
  );
}
