import { Button, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { countTasks, type PersonTasks, tasksByPerson } from '#shared/assessment/progress/tasks.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import { useNotedCriteria } from '#renderer/storage/reviews.ts';
import { tasksTexts } from '#renderer/texts/tasks.ts';
import { href, itemAddress } from '#renderer/ui/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { MarkedSection } from './marked-section.tsx';
import { PersonSection } from './person-section.tsx';
import { TaskSheets } from './task-sheets.tsx';
import classes from './tasks.module.css';

interface TasksPageProps {
  readonly directive: Directive;
}

/** Everything that is left to do, by person, on the screen and one page each on paper. */
export function TasksPage({ directive }: TasksPageProps) {
  const today = useToday();
  const input = useReportInput(directive);
  const noted = useNotedCriteria(directive);
  if (input === undefined || noted === undefined) return null;
  const people = tasksByPerson(directive, input.answers, today);
  return (
    <>
      <PageHeader eyebrow={directive.title} title={tasksTexts.title} lead={tasksTexts.lead} />
      <MarkedSection directive={directive} noted={noted} />
      {people.length === 0 ? (
        <NoTasks directive={directive} />
      ) : (
        <TaskList directive={directive} unitName={input.unit.name} people={people} today={today} />
      )}
    </>
  );
}

function NoTasks({ directive }: TasksPageProps) {
  const first = directive.items[0];
  return (
    <EmptyState
      text={tasksTexts.empty}
      action={
        first && (
          <Button component="a" href={href(itemAddress(first.id))}>
            {tasksTexts.toItem(first.id)}
          </Button>
        )
      }
    />
  );
}

interface TaskListProps extends TasksPageProps {
  readonly unitName: string;
  readonly people: readonly PersonTasks[];
  readonly today: string;
}

const EVERYBODY = 'tat-ca';

/** The value of a person in the list of choices; a name may be anything, also what stands for everybody. */
function choiceOf({ name }: PersonTasks): string {
  return `nguoi:${name}`;
}

function TaskList({ directive, unitName, people, today }: TaskListProps) {
  const [wanted, setWanted] = useState(EVERYBODY);
  const chosen = people.filter((person) => choiceOf(person) === wanted);
  // Whoever has nothing left to do is no longer in the list.
  const shown = chosen.length === 0 ? people : chosen;
  return (
    <>
      <div className={classes['tools']}>
        <NativeSelect
          label={tasksTexts.filter}
          value={chosen.length === 0 ? EVERYBODY : wanted}
          onChange={(event) => {
            setWanted(event.currentTarget.value);
          }}
          data={[
            { value: EVERYBODY, label: tasksTexts.everybody(countTasks(people).total) },
            ...people.map((person) => ({
              value: choiceOf(person),
              label: tasksTexts.person(person.name, person.tasks.length),
            })),
          ]}
        />
        <div className={classes['print']}>
          <span className={classes['hint']}>{tasksTexts.printHint}</span>
          <Button
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => {
              window.print();
            }}
          >
            {tasksTexts.print}
          </Button>
        </div>
      </div>
      {shown.map((person) => (
        <PersonSection key={person.name} person={person} />
      ))}
      <TaskSheets directive={directive} unitName={unitName} people={shown} today={today} />
    </>
  );
}
