import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import { useChosenDays, usualDays } from '#renderer/campaigns/run-days.tsx';
import { changePeriod } from '#renderer/storage/campaigns.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import classes from './campaigns.module.css';
import { DaysForm } from './days-form.tsx';

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
  if (isChanging) return <ChangedDays directive={directive} onDone={stop} />;
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

function ChangedDays({
  directive: { id, event },
  onDone,
}: ChangeDaysProps & { readonly onDone: () => void }) {
  const today = useToday();
  const { startsOn, endsOn } = event;
  const first = startsOn === null || endsOn === null ? usualDays(today) : { startsOn, endsOn };
  return (
    <DaysForm
      title={texts.title}
      days={useChosenDays(first, id)}
      action={texts.save}
      onChosen={async (period) => {
        await changePeriod(id, period);
        notifications.show({ message: texts.changed, autoClose: 5_000 });
        onDone();
      }}
      onCancel={onDone}
    >
      <p className={classes['remark']}>{texts.follows}</p>
    </DaysForm>
  );
}
