import type { ReactNode } from 'react';
import { formatDate } from '#shared/base/dates.ts';
import { momentText } from '#shared/desk/tables/overview.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { OnPaper } from '#renderer/ui/on-paper.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { useDeskRun } from './desk-run.ts';
import classes from './charts-tab.module.css';

const texts = deskTexts.charts;

interface PrintedChartProps {
  readonly title: string;
  readonly lead: string;
  readonly campaign: string;
  readonly children: ReactNode;
}

/** A chart on a sheet of its own, with what it is of and of which day. */
export function PrintedChart({ title, lead, campaign, children }: PrintedChartProps) {
  const today = useToday();
  const picture = useDeskRun((run) => run.picture);
  return (
    <OnPaper className={classes['paper']} isCopy>
      <h2 className={classes['title']}>{title}</h2>
      <p>{texts.campaign(campaign)}</p>
      <p>{lead}</p>
      {children}
      {picture !== null && (
        <p>
          {texts.readAt(momentText(picture.readAt))}
          {picture.reading.unread.length > 0 && <> {texts.unread(picture.reading.unread.length)}</>}
        </p>
      )}
      <p>{texts.printedOn(formatDate(today))}</p>
    </OnPaper>
  );
}
