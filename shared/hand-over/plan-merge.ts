import { EMPTY_ANSWER } from '../answers/answer.ts';
import { isSameValue } from './compare-values.ts';
import type { HandOver } from './hand-over.ts';
import type { HandOverScope } from './hand-over-scope.ts';
import type { HeldAnswer, HeldCampaign, HeldRow } from './held-part.ts';
import { mergeAnswer } from './merge-answer.ts';
import { mergeTable } from './merge-table.ts';
import type { Addition, Choices, Conflict } from './merge-values.ts';

/** An answer that is to be written. */
export interface PlannedAnswer extends HeldAnswer {
  readonly criterionId: string;
}

/** What a merge is going to do; what is not in it stays as it is. */
export interface MergePlan {
  /** Where both sides have another value, in the order of the part. */
  readonly conflicts: readonly Conflict[];
  /** What only the file has, and is taken. */
  readonly additions: readonly Addition[];
  readonly answers: readonly PlannedAnswer[];
  readonly rows: readonly HeldRow[];
  /** Values of answers, and rows, that are already the same. */
  readonly sameCount: number;
  /** Values and rows that only this PC has; they stay. */
  readonly onlyHereCount: number;
  /** What finds no room: rows of a full table, evidence of a full criterion. */
  readonly leftOut: { readonly rows: number; readonly evidence: number };
}

const NOTHING_GIVEN: HeldAnswer = { answer: EMPTY_ANSWER, changedAt: null };

/**
 * What becomes of a part when a hand-over of it comes to a PC. Decides value by value: equal ones stay, what only one
 * side has is kept or taken, and two different ones are a conflict, in which `choices` decides. Nothing is ever taken away.
 * `now` is the time of what is neither as here nor as in the file, UTC.
 */
export function planMerge(
  handOver: Pick<HandOver, 'answers' | 'records'>,
  { criteria, kinds }: HandOverScope,
  held: HeldCampaign,
  choices: Choices,
  now: string,
): MergePlan {
  const answers = criteria.flatMap((criterion) => {
    const given = handOver.answers.find(({ criterionId }) => criterionId === criterion.id);
    if (given === undefined) return [];
    const own = held.answers[criterion.id];
    return [{ criterionId: criterion.id, own, ...mergeAnswer(criterion, own, given, choices, now) }];
  });
  // of these the file says nothing: they stay, and are counted
  const untouched = criteria.flatMap((criterion) => {
    const own = held.answers[criterion.id];
    const isGiven = handOver.answers.some(({ criterionId }) => criterionId === criterion.id);
    return own === undefined || isGiven ? [] : [mergeAnswer(criterion, own, NOTHING_GIVEN, choices, now)];
  });
  const tables = kinds.map((kind) =>
    mergeTable(
      kind,
      held.rows.filter(({ kindId }) => kindId === kind.id),
      handOver.records.filter(({ kindId }) => kindId === kind.id),
      choices,
      now,
    ),
  );
  const isChanged = ({ own, answer }: (typeof answers)[number]) =>
    !isSameValue(answer, own?.answer ?? EMPTY_ANSWER);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    conflicts: [...answers, ...tables].flatMap(({ conflicts }) => conflicts),
    additions: [...answers, ...tables].flatMap(({ additions }) => additions),
    answers: answers
      .filter(isChanged)
      .map(({ criterionId, answer, changedAt }) => ({ criterionId, answer, changedAt })),
    rows: tables.flatMap(({ rows }) => rows),
    sameCount: sum([...answers, ...tables].map(({ sameCount }) => sameCount)),
    onlyHereCount: sum([...answers, ...untouched, ...tables].map(({ onlyHereCount }) => onlyHereCount)),
    leftOut: {
      rows: sum(tables.map(({ leftOutCount }) => leftOutCount)),
      evidence: sum(answers.map(({ leftOutCount }) => leftOutCount)),
    },
  };
}
