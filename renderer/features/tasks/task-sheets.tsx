import { ANSWER_LABELS } from '#shared/directives/answer-values.ts';
import type { PersonTasks } from '#shared/assessment/progress/tasks.ts';
import { formatDate } from '#shared/base/dates.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { tasksTexts } from '#renderer/texts/tasks.ts';
import { OnPaper } from '#renderer/ui/on-paper.tsx';
import classes from './task-sheets.module.css';

interface TaskSheetsProps {
  readonly directive: Directive;
  readonly unitName: string;
  readonly people: readonly PersonTasks[];
  readonly today: string;
}

/** What the printer gets instead of the window: one person on each page, with room for the result by hand. */
export function TaskSheets({ people, ...heading }: TaskSheetsProps) {
  return (
    <OnPaper className={classes['sheets']}>
      {people.map((person) => (
        <Sheet key={person.name} person={person} {...heading} />
      ))}
    </OnPaper>
  );
}

interface SheetProps extends Omit<TaskSheetsProps, 'people'> {
  readonly person: PersonTasks;
}

function Sheet({ directive, unitName, person, today }: SheetProps) {
  const { sheet } = tasksTexts;
  return (
    <section className={classes['sheet']}>
      <p className={classes['unit']}>{unitName}</p>
      <h2 className={classes['title']}>{sheet.title}</h2>
      <p className={classes['line']}>
        <b>{sheet.person(tasksTexts.nameOf(person.name))}</b>
      </p>
      <p className={classes['line']}>{sheet.campaign(directive.title)}</p>
      <table className={classes['table']}>
        <thead>
          <tr>
            {Object.entries(sheet.columns).map(([id, label]) => (
              <th key={id} scope="col" data-column={id}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {person.tasks.map(({ criterion, value, dueOn, note }, index) => (
            <tr key={criterion.id}>
              <td>{index + 1}</td>
              <td>
                <b>
                  {criterion.id} {criterion.title}
                </b>
                <br />
                {criterion.question}
                {note !== '' && (
                  <>
                    <br />
                    {sheet.note(note)}
                  </>
                )}
              </td>
              <td>{ANSWER_LABELS[value]}</td>
              <td>{dueOn === '' ? sheet.noDate : formatDate(dueOn)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes['printedOn']}>{sheet.printedOn(formatDate(today))}</p>
    </section>
  );
}
