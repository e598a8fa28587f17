import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReviewProblem } from '#shared/assessment/problems/problem.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { href } from '#renderer/ui/addresses.ts';
import { type ProblemLine, problemLines } from './problem-lines.ts';
import classes from './review-export.module.css';

interface ProblemGroupsProps {
  readonly problems: readonly ReviewProblem[];
  readonly directive: Directive;
}

function countOf(lines: readonly ProblemLine[]): number {
  return lines.reduce((sum, { count }) => sum + count, 0);
}

/** What the review points out: what blocks first, then what should be looked at. */
export function ProblemGroups({ problems, directive }: ProblemGroupsProps) {
  const lines = (severity: ReviewProblem['severity']) =>
    problemLines(
      problems.filter((problem) => problem.severity === severity),
      directive,
    );
  const errors = lines('error');
  const warnings = lines('warning');
  if (problems.length === 0) {
    return (
      <p className={classes['clear']}>
        <IconCircleCheck size={20} stroke={1.8} aria-hidden />
        {reviewTexts.noProblems}
      </p>
    );
  }
  return (
    <>
      {errors.length > 0 && (
        <div className={classes['group']}>
          <h3 className={classes['groupTitle']} data-tone="serious">
            <IconCircleX size={20} stroke={1.8} aria-hidden />
            {reviewTexts.errorsTitle(countOf(errors))}
          </h3>
          <ProblemList lines={errors} action={reviewTexts.fix} />
        </div>
      )}
      {warnings.length > 0 && (
        <div className={classes['group']}>
          <h3 className={classes['groupTitle']} data-tone="warning">
            <IconAlertTriangle size={20} stroke={1.8} aria-hidden />
            {reviewTexts.warningsTitle(countOf(warnings))}
          </h3>
          <ProblemList lines={warnings} action={reviewTexts.look} />
        </div>
      )}
    </>
  );
}

interface ProblemListProps {
  readonly lines: readonly ProblemLine[];
  readonly action: string;
}

const SHOWN_AT_FIRST = 8;

function ProblemList({ lines, action }: ProblemListProps) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ul className={classes['problems']}>
        {shown.map(({ message, address }) => (
          <li key={`${address} ${message}`} className={classes['problem']}>
            <span>{message}</span>
            <a href={href(address)} aria-label={`${action}: ${message}`}>
              {action}
            </a>
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button
          size="compact-sm"
          onClick={() => {
            setIsWhole(true);
          }}
        >
          {reviewTexts.showAll(lines.length)}
        </Button>
      )}
    </>
  );
}
