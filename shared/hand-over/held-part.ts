import type { Answer } from '../answers/answer.ts';
import { isRowEmpty, type RecordRow } from '../records/record-kind.ts';
import type { RunPeriod } from '../directives/run.ts';
import type { StoredEvidence } from '../evidence/stored-evidence.ts';
import type { HandOverDraft, HandOverPart } from './hand-over.ts';
import type { HandOverScope } from './hand-over-scope.ts';

/** An answer as a PC holds it. */
export interface HeldAnswer {
  readonly answer: Answer;
  /** UTC; `null` where it was not noted. */
  readonly changedAt: string | null;
}

/** A row of a table as a PC holds it. */
export interface HeldRow {
  readonly id: string;
  readonly kindId: string;
  readonly position: number;
  readonly changedAt: string | null;
  readonly row: RecordRow;
}

/** What a PC holds of a campaign, as far as it can be handed over. */
export interface HeldCampaign {
  /** By criterion; one that nobody has touched is missing. */
  readonly answers: Readonly<Record<string, HeldAnswer>>;
  /** Of all tables, in the order of each. */
  readonly rows: readonly HeldRow[];
}

/** Who hands over what. */
export interface HandOverWish {
  readonly campaign: string;
  /** The days of the run; left out where the pack has them. */
  readonly period?: RunPeriod;
  readonly part: HandOverPart;
  readonly unit: HandOverDraft['unit'];
  readonly givenBy: string;
}

/**
 * What goes into a hand-over file: the answers and rows of the part, and what is known of the evidence of these answers.
 * Rows in which nothing is written stay behind. `evidence` is all that the PC knows, by file.
 */
export function gatherPart(
  wish: HandOverWish,
  { criteria, kinds }: HandOverScope,
  held: HeldCampaign,
  evidence: Readonly<Record<string, StoredEvidence>>,
): HandOverDraft {
  const answers = criteria.flatMap(({ id }) => {
    const known = held.answers[id];
    return known === undefined ? [] : [{ criterionId: id, ...known }];
  });
  const kindIds = new Set(kinds.map(({ id }) => id));
  const files = new Set(answers.flatMap(({ answer }) => answer.evidence.map(({ file }) => file)));
  return {
    ...wish,
    answers: answers.map(({ criterionId, changedAt, answer }) => ({
      criterionId,
      changedAt,
      answer: { ...answer, fields: { ...answer.fields }, evidence: [...answer.evidence] },
    })) as HandOverDraft['answers'],
    records: held.rows
      .filter(({ kindId, row }) => kindIds.has(kindId) && !isRowEmpty(row))
      .map(({ id, kindId, changedAt, row }) => ({ id, kindId, changedAt, row })),
    evidence: [...files].flatMap((file) => evidence[file] ?? []),
  };
}
