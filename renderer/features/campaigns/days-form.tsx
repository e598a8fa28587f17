import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RunPeriod } from '#shared/directives/run.ts';
import { RunDays, type useChosenDays } from '#renderer/campaigns/run-days.tsx';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { useOneAtATime } from '#renderer/ui/use-one-at-a-time.ts';
import classes from './campaigns.module.css';

interface DaysFormProps {
  readonly title: string;
  readonly days: ReturnType<typeof useChosenDays>;
  readonly action: string;
  /** What follows from it. */
  readonly children?: ReactNode;
  readonly onChosen: (period: RunPeriod) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** The days of a run, and what is done with them. */
export function DaysForm({ title, days, action, children, onChosen, onCancel }: DaysFormProps) {
  const { isWorking, run } = useOneAtATime();
  const { period } = days;
  return (
    <div className={classes['choosing']} role="group" aria-label={title}>
      <RunDays days={days} />
      {children}
      <div className={classes['actions']}>
        <Button
          variant="filled"
          color="accent"
          disabled={period === null || isWorking}
          onClick={() => {
            if (period !== null) run(() => onChosen(period));
          }}
        >
          {action}
        </Button>
        <Button onClick={onCancel}>{campaignsTexts.cancel}</Button>
      </div>
    </div>
  );
}
