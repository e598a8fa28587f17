import { visibleSentences, visibleText } from '../base/visible-text.ts';
import type { ClosedCampaign } from '../desk/closed-campaign.ts';
import { compareText } from '../desk/collation-request.ts';
import { type DeskDecision, reasonText } from '../desk/decision.ts';
import { canonicalJson } from '../base/canonical-json.ts';
import { isSameValue } from '../hand-over/compare-values.ts';
import { type Choices, type Conflict, proposedChoice } from '../hand-over/merge-values.ts';
import { type Compared, mergedPart, type MergedPart } from './merged-part.ts';

/** About which report a decision is, and what the school is told; who decided when is not part of it. */
function saidIn({ report, kind, reason, criteria }: DeskDecision): unknown {
  const { unitCode, campaign, sequence, reportSha256 } = report;
  return { unitCode, campaign, sequence, reportSha256, kind, reason, criteria };
}

/**
 * Of two decisions that say the same: the later one, as the school goes by the last receipt, and a receipt that was saved for the
 * earlier one need not be the last; else the one whose receipt was saved. The same on both PCs.
 */
function preferred(here: DeskDecision, there: DeskDecision): DeskDecision {
  const [better] = [here, there].toSorted(
    (a, b) =>
      compareText(b.decidedAt, a.decidedAt) ||
      compareText(b.savedAt ?? '', a.savedAt ?? '') ||
      compareText(canonicalJson(a), canonicalJson(b)),
  );
  return better ?? here;
}

/**
 * What was chosen against a later word of the other desk becomes the last one, and its receipt has to be saved anew: the school
 * may have the receipt of that word, and of two it goes by the one that was decided last.
 */
function lastWord(chosen: DeskDecision, other: DeskDecision): DeskDecision {
  const least = Date.parse(other.decidedAt) + 1;
  if (Date.parse(chosen.decidedAt) >= least) return chosen;
  return { ...chosen, decidedAt: new Date(least).toISOString(), savedAt: null };
}

function placeOf({ report: { unitName, unitCode, sequence } }: DeskDecision): string {
  return `${visibleText(unitName)} (${unitCode}), báo cáo lần ${String(sequence)}`;
}

/** What is said of a report; with which one it is where the other side means another. */
function inWordsBeside(decision: DeskDecision, other: DeskDecision): string {
  const [place, otherPlace] = [placeOf(decision), placeOf(other)];
  return place === otherPlace ? inWords(decision) : `${place}: ${inWords(decision)}`;
}

function inWords(decision: DeskDecision): string {
  const kind = decision.kind === 'received' ? 'Đã nhận' : 'Trả lại';
  const reason = visibleSentences(reasonText(decision));
  return `${kind}${reason === '' ? '' : `: ${reason}`} (${visibleText(decision.decidedBy)})`;
}

function compare(
  here: DeskDecision | undefined,
  there: DeskDecision,
  choices: Choices,
): Compared<DeskDecision> {
  const place = placeOf(there);
  if (here === undefined) {
    const addition = { place, label: 'Quyết định', value: inWords(there) };
    return { is: 'added', change: { before: null, after: there }, addition };
  }
  if (isSameValue(saidIn(here), saidIn(there))) {
    const after = preferred(here, there);
    return { is: 'same', change: isSameValue(after, here) ? null : { before: here, after } };
  }
  const times = { hereAt: here.decidedAt, thereAt: there.decidedAt };
  const conflict: Conflict = {
    id: `decisions/${there.key}`,
    place,
    label: 'Quyết định về cùng một báo cáo',
    here: inWordsBeside(here, there),
    there: inWordsBeside(there, here),
    ...times,
    proposed: proposedChoice(times),
  };
  const isTaken = (choices[conflict.id] ?? conflict.proposed) === 'there';
  const after = isTaken ? lastWord(there, here) : lastWord(here, there);
  return { is: 'differing', change: after === here ? null : { before: here, after }, conflict };
}

/** Which decisions of a file are about a campaign that was deleted here after they were made. */
function isDeleted({ report, decidedAt }: DeskDecision, closed: readonly ClosedCampaign[]): boolean {
  return closed.some(
    ({ campaign, closedAt, figures }) =>
      figures !== null && campaign === report.campaign && Date.parse(decidedAt) <= Date.parse(closedAt),
  );
}

/** Decisions that a merge takes, and those that stay away as their campaign was deleted here. */
export interface MergedDecisions extends MergedPart<DeskDecision> {
  readonly deleted: readonly DeskDecision[];
}

/** What becomes of decisions: each is about one content, and two that say something else are for the user. */
export function mergeDecisions(
  held: readonly DeskDecision[],
  given: readonly DeskDecision[],
  closed: readonly ClosedCampaign[],
  choices: Choices,
): MergedDecisions {
  const own = new Map(held.map((decision) => [decision.key, decision]));
  const isGone = (decision: DeskDecision) => isDeleted(decision, closed);
  const deleted = given.filter(isGone);
  const wanted = given.filter((decision) => !isGone(decision));
  const keys = new Set(given.map(({ key }) => key));
  const onlyHere = held.filter(({ key }) => !keys.has(key)).length;
  const compared = wanted.map((decision) => compare(own.get(decision.key), decision, choices));
  return { ...mergedPart(compared, onlyHere), deleted };
}
