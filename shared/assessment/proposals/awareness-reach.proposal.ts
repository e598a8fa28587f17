import { z } from 'zod';
import { formatDate } from '#shared/base/dates.ts';
import { kebabId } from '#shared/base/text-schemas.ts';
import type { FieldValue } from '#shared/questions/question-kind.ts';
import { reachedOfTotal } from '#shared/questions/reached-of-total.question.ts';
import { recordKind } from '#shared/records/awareness-activities.record.ts';
import { is } from '#shared/records/record-facts.ts';
import { cellString, type RecordRow } from '#shared/records/record-kind.ts';
import type { Answer } from '#shared/answers/answer.ts';
import type { AnswerValue } from '#shared/directives/answer-values.ts';
import { defineProposalRule, type ProposalFact } from './proposal.ts';
import { concernWhenAny, contradiction, figure, remark } from './facts.ts';

const settingsSchema = z.looseObject({
  /** Which activities count: an option of the column `audience`. */
  audience: kebabId,
  /** The field for the number of people: of the kind `reached-of-total` or `count`. */
  reachedField: kebabId,
  /** The `count` field for the number of people in all, beside a `reachedField` of the kind `count`. */
  totalField: kebabId.optional(),
  /** The field for the date of the latest activity. */
  heldOnField: kebabId.optional(),
  /** From which share of all people on the criterion counts as done. */
  doneFromPercent: z.int().min(1).max(100).default(80),
});

type Settings = z.output<typeof settingsSchema>;

/** What the unit has entered: people reached, people in all. */
interface Claim {
  readonly reached: number | null;
  readonly total: number | null;
}

/** What the log says about one audience. A person who came twice is counted twice in `turns`. */
interface Reach {
  readonly activities: number;
  readonly turns: number;
  readonly largest: number;
  readonly lastHeldOn: string;
}

function claimOf({ fields }: Answer, { reachedField, totalField }: Settings): Claim {
  const value = fields[reachedField];
  const counted = (count: FieldValue | undefined) => (typeof count === 'number' ? count : null);
  const ofTotal = reachedOfTotal.safeParse(value).data;
  return (
    ofTotal ?? {
      reached: counted(value),
      total: totalField === undefined ? null : counted(fields[totalField]),
    }
  );
}

function reachOf(rows: readonly RecordRow[]): Reach {
  const counts = rows.map(({ peopleCount }) => (typeof peopleCount === 'number' ? peopleCount : 0));
  const days = rows.map((row) => cellString(row, 'heldOn')).sort();
  return {
    activities: rows.length,
    turns: counts.reduce((sum, count) => sum + count, 0),
    largest: Math.max(0, ...counts),
    lastHeldOn: days.at(-1) ?? '',
  };
}

/** The people reached at least: all turns, or those of the largest activity when there are more turns than people. */
function peopleReached({ turns, largest }: Reach, total: number | null): number {
  return total !== null && turns > total ? Math.min(largest, total) : turns;
}

function reachFacts(reach: Reach, reached: number, claim: Claim): readonly ProposalFact[] {
  const { activities, turns, largest, lastHeldOn } = reach;
  const isCountedTwice = claim.total !== null && turns > claim.total;
  const percent =
    claim.total === null || claim.total === 0 ? null : Math.floor((reached / claim.total) * 100);
  return [
    figure('activities', activities, 'hoạt động trong nhật ký'),
    figure('turns', turns, 'lượt người'),
    ...(isCountedTwice ? [figure('largest-activity', largest, 'người ở buổi đông nhất')] : []),
    ...(percent === null
      ? []
      : [{ ...figure('percent', percent, ''), text: `${String(percent)}% tổng số đã ghi` }]),
    ...(lastHeldOn === '' ? [] : [remark('last-held-on', `gần nhất ngày ${formatDate(lastHeldOn)}`)]),
    ...(claim.reached !== null && claim.reached > turns
      ? [
          contradiction(
            'claimed-more',
            `đơn vị ghi ${figure('', claim.reached, 'người').text}, nhiều hơn nhật ký`,
          ),
        ]
      : []),
  ];
}

/** `null` while nobody has said how many people there are: a share of the unknown is nothing to go by. */
function answerFor(reached: number, { total }: Claim, { doneFromPercent }: Settings): AnswerValue | null {
  if (total === null || total === 0) return null;
  return reached * 100 >= total * doneFromPercent ? 'done' : 'in-progress';
}

function fieldsFor(
  { lastHeldOn }: Reach,
  reached: number,
  isOfTotal: boolean,
  claim: Claim,
  settings: Settings,
): Readonly<Record<string, FieldValue>> {
  return {
    [settings.reachedField]: isOfTotal ? { reached, total: claim.total } : reached,
    ...(settings.heldOnField === undefined || lastHeldOn === ''
      ? {}
      : { [settings.heldOnField]: lastHeldOn }),
  };
}

/** How many people has awareness work reached, summed from the log of activities? */
export const proposalRule = defineProposalRule({
  id: 'awareness-reach',
  recordKindIds: [recordKind.id],
  settingsSchema,
  propose: ({ criterion, answer, settings, rowsOf }) => {
    const rows = rowsOf(recordKind.id).filter(is('audience', settings.audience));
    const reach = reachOf(rows);
    if (reach.activities === 0) return null;
    const claim = claimOf(answer, settings);
    const reached = peopleReached(reach, claim.total);
    const isOfTotal = criterion.fields.some(
      ({ id, kind }) => id === settings.reachedField && kind === 'reached-of-total',
    );
    const uncounted = rows.filter(({ peopleCount }) => typeof peopleCount !== 'number').length;
    return {
      answer: reach.turns === 0 ? null : answerFor(reached, claim, settings),
      facts: [
        ...reachFacts(reach, reached, claim),
        ...(claim.total === null ? [remark('no-total', 'chưa ghi tổng số người')] : []),
        ...concernWhenAny('uncounted', uncounted, 'hoạt động chưa ghi số người'),
      ],
      fields: reach.turns === 0 ? {} : fieldsFor(reach, reached, isOfTotal, claim, settings),
      rows: null,
    };
  },
});
