import type { Answer } from '#shared/answers/answer.ts';
import type { ProblemPlace } from '#shared/assessment/problems/problem.ts';
import { problemsIn } from '#renderer/storage/review-input.ts';
import { itemProgress } from '#shared/assessment/progress/progress.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import { countTasks, tasksByPerson } from '#shared/assessment/progress/tasks.ts';
import type { Directive, Item } from '#shared/directives/directive.ts';
import { frameTexts } from '#renderer/texts/frame.ts';
import { type CheckRun, runFraction } from '#renderer/features/websites/check-run.ts';
import { siteVerdict } from '#renderer/features/websites/site-verdict.ts';
import type { Tone } from '#renderer/ui/answer-look.ts';
import { criterionPlace } from '#renderer/ui/fresh-places.ts';
import { rowName } from './fresh-rows.ts';

/** What a place of the rail says of itself. */
export interface RailState {
  readonly short: string;
  readonly inWords: string;
  readonly tone: Tone;
}

const texts = frameTexts.railState;

/** How many criteria of an item are answered. */
export function itemState(item: Item, answers: Readonly<Record<string, Answer>>): RailState {
  const { total, unanswered } = itemProgress(item, answers);
  const answered = total - unanswered;
  return {
    short: texts.answered(answered, total),
    inWords: texts.answeredInWords(answered, total),
    tone: unanswered === 0 ? 'done' : 'open',
  };
}

/** Whether the profile is complete. */
export function profileState(input: ReportInputDraft, directive: Directive): RailState {
  const count = problemsIn(input, directive).filter(({ ruleId }) => ruleId === 'profile-complete').length;
  if (count === 0) return { short: texts.complete, inWords: texts.complete, tone: 'done' };
  return {
    short: texts.profileMissing(count),
    inWords: texts.profileMissingInWords(count),
    tone: 'warning',
  };
}

/** How many tasks there are; those that are overdue come before the rest. */
export function tasksState(
  directive: Directive,
  { answers }: ReportInputDraft,
  today: string,
): RailState | undefined {
  const { total, overdue } = countTasks(tasksByPerson(directive, answers, today));
  if (total === 0) return undefined;
  return overdue > 0
    ? { short: texts.overdue(overdue), inWords: texts.overdueInWords(overdue), tone: 'serious' }
    : { short: texts.tasks(total), inWords: texts.tasks(total), tone: 'open' };
}

/** Whether websites are being checked, else what has to be removed from them. */
export function websitesState({ siteChecks }: ReportInputDraft, run: CheckRun): RailState | undefined {
  if (run.status === 'running') {
    return { short: texts.checking(runFraction(run.sites)), inWords: texts.checkingInWords, tone: 'open' };
  }
  const infected = siteChecks.filter((check) => siteVerdict(check).tone === 'serious').length;
  if (infected === 0) return undefined;
  return { short: texts.infected(infected), inWords: texts.infectedInWords(infected), tone: 'serious' };
}

/** What somebody has only just begun: criteria by their places, rows by their names. */
interface JustBegun {
  readonly places: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
}

function isJustBegun(campaign: string, place: ProblemPlace, begun: JustBegun): boolean {
  if (place.kind === 'criterion') return begun.places.has(criterionPlace(campaign, place.criterionId));
  return place.kind === 'record' && begun.rows.has(rowName(place.recordKindId, place.rowIndex));
}

/**
 * What still blocks the export, beyond the profile that has a place of its own and what somebody has only just begun to
 * answer or to fill in.
 */
export function exportState(
  input: ReportInputDraft,
  directive: Directive,
  begun: JustBegun,
): RailState | undefined {
  const count = problemsIn(input, directive).filter(
    ({ severity, place }) =>
      severity === 'error' && place.kind !== 'profile' && !isJustBegun(directive.id, place, begun),
  ).length;
  if (count === 0) return undefined;
  return { short: texts.errors(count), inWords: texts.errorsInWords(count), tone: 'serious' };
}
