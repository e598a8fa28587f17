import { IconAlertTriangle } from '@tabler/icons-react';
import { ANSWER_LABELS } from '#shared/directives/answer-values.ts';
import { countTasks, type PersonTasks, type Task } from '#shared/assessment/progress/tasks.ts';
import { formatDate } from '#shared/base/dates.ts';
import { tasksTexts } from '#renderer/texts/tasks.ts';
import { criterionAddress, href } from '#renderer/ui/addresses.ts';
import { AnswerIcon } from '#renderer/ui/answer-icon.tsx';
import { ANSWER_TONES } from '#renderer/ui/answer-look.ts';
import { Section } from '#renderer/ui/page.tsx';
import classes from './tasks.module.css';

interface PersonSectionProps {
  readonly person: PersonTasks;
}

/** What one person has to do; each task leads to its criterion. */
export function PersonSection({ person }: PersonSectionProps) {
  const { total, overdue } = countTasks([person]);
  return (
    <Section
      title={tasksTexts.nameOf(person.name)}
      actions={
        <span className={classes['counts']}>
          {tasksTexts.count(total)}
          {overdue > 0 && (
            <>
              {' · '}
              <span className={classes['overdue']}>{tasksTexts.overdueCount(overdue)}</span>
            </>
          )}
        </span>
      }
    >
      <ul className={classes['tasks']} aria-label={tasksTexts.nameOf(person.name)}>
        {person.tasks.map((task) => (
          <TaskLine key={task.criterion.id} task={task} />
        ))}
      </ul>
    </Section>
  );
}

function TaskLine({ task: { criterion, value, dueOn, isOverdue, note } }: { readonly task: Task }) {
  return (
    <li className={classes['task']}>
      <span className={classes['state']} data-tone={ANSWER_TONES[value]}>
        <AnswerIcon value={value} />
        {ANSWER_LABELS[value]}
      </span>
      <span>
        <a href={href(criterionAddress(criterion.id))}>
          {criterion.id} {criterion.title}
        </a>
        {note !== '' && <span className={classes['note']}>{note}</span>}
      </span>
      <span className={classes['due']} data-state={dueOn === '' ? 'missing' : isOverdue ? 'overdue' : 'set'}>
        {(isOverdue || dueOn === '') && <IconAlertTriangle size={16} stroke={1.8} aria-hidden />}
        {dueText(dueOn, isOverdue)}
      </span>
    </li>
  );
}

function dueText(dueOn: string, isOverdue: boolean): string {
  if (dueOn === '') return tasksTexts.noDate;
  return isOverdue ? tasksTexts.overdue(formatDate(dueOn)) : tasksTexts.due(formatDate(dueOn));
}
