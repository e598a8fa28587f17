import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import { RunDays, useChosenDays, usualDays } from '#renderer/campaigns/run-days.tsx';
import { changePeriod } from '#renderer/storage/campaigns.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { useOneAtATime } from '#renderer/ui/use-one-at-a-time.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import classes from './campaigns.module.css';

interface ChangeDaysProps {
  /** The run that is open. */
  readonly directive: Directive;
}

const texts = campaignsTexts.changingDays;

/** The days of the open run, to be mended where the unit has chosen wrong ones, with what follows from it. */
export function ChangeDays({ directive }: ChangeDaysProps) {
  const [isChanging, setIsChanging] = useState(false);
  const stop = () => {
    setIsChanging(false);
  };
  if (isChanging) return <DaysForm directive={directive} onDone={stop} />;
  return (
    <div className={classes['actions']}>
      <Button
        onClick={() => {
          setIsChanging(true);
        }}
      >
        {texts.change}
      </Button>
    </div>
  );
}

function DaysForm({ directive: { id, event }, onDone }: ChangeDaysProps & { readonly onDone: () => void }) {
  const today = useToday();
  const { startsOn, endsOn } = event;
  const first = startsOn === null || endsOn === null ? usualDays(today) : { startsOn, endsOn };
  const days = useChosenDays(first, id);
  const { isWorking, run } = useOneAtATime();
  const { period } = days;
  return (
    <div className={classes['choosing']} role="group" aria-label={texts.title}>
      <RunDays days={days} />
      <p className={classes['remark']}>{texts.follows}</p>
      <div className={classes['actions']}>
        <Button
          variant="filled"
          color="accent"
          disabled={period === null || isWorking}
          onClick={() => {
            if (period === null) return;
            run(async () => {
              await changePeriod(id, period);
              notifications.show({ message: texts.changed, autoClose: 5_000 });
              onDone();
            });
          }}
        >
          {texts.save}
        </Button>
        <Button onClick={onDone}>{campaignsTexts.cancel}</Button>
      </div>
    </div>
  );
}
