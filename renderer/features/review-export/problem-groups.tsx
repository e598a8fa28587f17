import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Problem } from '#shared/assessment/problem.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { href, problemAddress } from '#renderer/ui/addresses.ts';
import classes from './review-export.module.css';

interface ProblemGroupsProps {
  readonly problems: readonly Problem[];
  readonly directive: Directive;
}

/** What the review points out: what blocks first, then what should be looked at. */
export function ProblemGroups({ problems, directive }: ProblemGroupsProps) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
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
            {reviewTexts.errorsTitle(errors.length)}
          </h3>
          <ProblemList problems={errors} directive={directive} action={reviewTexts.fix} />
        </div>
      )}
      {warnings.length > 0 && (
        <div className={classes['group']}>
          <h3 className={classes['groupTitle']} data-tone="warning">
            <IconAlertTriangle size={20} stroke={1.8} aria-hidden />
            {reviewTexts.warningsTitle(warnings.length)}
          </h3>
          <ProblemList problems={warnings} directive={directive} action={reviewTexts.look} />
        </div>
      )}
    </>
  );
}

interface ProblemListProps extends ProblemGroupsProps {
  readonly action: string;
}

const SHOWN_AT_FIRST = 8;

function ProblemList({ problems, directive, action }: ProblemListProps) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? problems : problems.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ul className={classes['problems']}>
        {shown.map((problem) => (
          <li key={`${problem.path} ${problem.message}`} className={classes['problem']}>
            <span>{problem.message}</span>
            <a
              href={href(problemAddress(directive, problem.place))}
              aria-label={`${action}: ${problem.message}`}
            >
              {action}
            </a>
          </li>
        ))}
      </ul>
      {shown.length < problems.length && (
        <Button
          size="compact-sm"
          onClick={() => {
            setIsWhole(true);
          }}
        >
          {reviewTexts.showAll(problems.length)}
        </Button>
      )}
    </>
  );
}
