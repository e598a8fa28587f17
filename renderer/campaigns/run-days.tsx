import { useState } from 'react';
import { addDays } from '#shared/base/dates.ts';
import { newPeriodFault, periodFault, type RunPeriod } from '#shared/directives/run.ts';
import { DateField } from '#renderer/questions/date-field.tsx';
import { dateText, readDate } from '#renderer/questions/typed/typed-date.ts';
import { runTexts } from '#renderer/texts/runs.ts';
import classes from './run-days.module.css';

/** How long a run takes unless the unit says otherwise: about a month. */
const USUAL_LENGTH = 30;

/** The days of a run while they are being chosen. */
export interface ChosenDays {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly fault: string | undefined;
  /** `null` while something is wrong with what is typed. */
  readonly period: RunPeriod | null;
  readonly change: (typed: Partial<Record<'startsOn' | 'endsOn', string>>) => void;
}

/** The days that a new run has unless the unit says otherwise: a month from `today` on. */
export function usualDays(today: string): RunPeriod {
  return { startsOn: today, endsOn: addDays(today, USUAL_LENGTH) };
}

/** Two days as somebody types them, at first those given; `campaign` is the run that has begun, `null` for a new one. */
export function useChosenDays(first: RunPeriod, campaign: string | null): ChosenDays {
  const [typed, setTyped] = useState({ startsOn: dateText(first.startsOn), endsOn: dateText(first.endsOn) });
  const [from, to] = [readDate(typed.startsOn), readDate(typed.endsOn)];
  const days = { startsOn: from.ok ? from.value : '', endsOn: to.ok ? to.value : '' };
  const fault =
    campaign === null
      ? periodFault(days.startsOn, days.endsOn)
      : newPeriodFault(campaign, days.startsOn, days.endsOn);
  return {
    ...typed,
    fault: fault === null ? undefined : runTexts.faults[fault],
    period: fault === null ? days : null,
    change: (changed) => {
      setTyped((before) => ({ ...before, ...changed }));
    },
  };
}

const nothing = () => undefined;

/** The first and the last day of a run. */
export function RunDays({ days }: { readonly days: ChosenDays }) {
  return (
    <div className={classes['days']}>
      <DateField
        label={runTexts.from}
        typed={days.startsOn}
        fault={undefined}
        onType={(startsOn) => {
          days.change({ startsOn });
        }}
        onDone={nothing}
      />
      <DateField
        label={runTexts.to}
        typed={days.endsOn}
        fault={undefined}
        onType={(endsOn) => {
          days.change({ endsOn });
        }}
        onDone={nothing}
      />
      <p className={classes['fault']} role="status">
        {days.fault}
      </p>
    </div>
  );
}
