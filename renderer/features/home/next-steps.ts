import { EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { problemsIn } from '#renderer/storage/review-input.ts';
import { itemProgress } from '#shared/assessment/progress/progress.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import { allCriteria, type Criterion, type Directive, type Item } from '#shared/directives/directive.ts';
import { homeTexts } from '#renderer/texts/home.ts';
import { ADDRESSES, criterionAddress, itemAddress, problemAddress } from '#renderer/ui/addresses.ts';

/** Something useful to do next, and where. */
export interface NextStep {
  readonly text: string;
  readonly action: string;
  readonly address: string;
}

/** Whether there is an export, and whether it still says what is entered. */
export type ExportStanding = 'none' | 'current' | 'older';

const MAX_STEPS = 3;
const texts = homeTexts.steps;

/** The three most useful things to do next, most urgent first. */
export function nextSteps(
  input: ReportInputDraft,
  directive: Directive,
  standing: ExportStanding,
): readonly NextStep[] {
  const problems = problemsIn(input, directive);
  const foundBy = (ruleId: string) => problems.filter((problem) => problem.ruleId === ruleId);
  const profileFaults = foundBy('profile-complete').length;
  const errors = problems.filter(({ severity }) => severity === 'error').length - profileFaults;
  const isAllAnswered = foundBy('unanswered-criterion').length === 0;
  const unclear = allCriteria(directive).filter(({ id }) => input.answers[id]?.value === 'unclear');
  const unproved = foundBy('done-has-evidence');
  return [
    ...(profileFaults > 0 ? [profileStep(profileFaults)] : []),
    ...directive.items.flatMap((item) => answerSteps(item, input)),
    ...(errors > 0 ? [errorStep(errors)] : []),
    ...(isAllAnswered && errors + profileFaults === 0 ? [exportStep(standing)] : []),
    ...unclear.map(clarifyStep),
    ...unproved
      .slice(0, 1)
      .map(({ place }) => evidenceStep(problemAddress(directive, place), unproved.length)),
  ].slice(0, MAX_STEPS);
}

function profileStep(count: number): NextStep {
  return {
    text: texts.profile.text(count),
    action: texts.profile.action,
    address: ADDRESSES.profile,
  };
}

function errorStep(count: number): NextStep {
  return { text: texts.errors.text(count), action: texts.errors.action, address: ADDRESSES.export };
}

function exportStep(standing: ExportStanding): NextStep {
  if (standing === 'current') return { ...texts.keep, address: ADDRESSES.history };
  return { ...(standing === 'older' ? texts.exportAgain : texts.export), address: ADDRESSES.export };
}

function clarifyStep({ id, title }: Criterion): NextStep {
  return {
    text: texts.clarify.text(id, title),
    action: texts.clarify.action,
    address: criterionAddress(id),
  };
}

function evidenceStep(address: string, count: number): NextStep {
  return {
    text: texts.evidence.text(count),
    action: texts.evidence.action,
    address,
  };
}

/** An item that still has unanswered criteria: from its beginning, or from the first gap. */
function answerSteps(item: Item, { answers }: ReportInputDraft): readonly NextStep[] {
  const { unanswered, total } = itemProgress(item, answers);
  const next = item.criteria.find(({ id }) => (answers[id] ?? EMPTY_ANSWER).value === null);
  if (next === undefined) return [];
  if (unanswered === total) {
    return [
      {
        text: texts.begin.text(item.id, item.title, total),
        action: texts.begin.action(item.id),
        address: itemAddress(item.id),
      },
    ];
  }
  return [
    {
      text: texts.goOn.text(next.id, next.title, unanswered),
      action: texts.goOn.action,
      address: criterionAddress(next.id),
    },
  ];
}
