import type { ReactNode } from 'react';
import { formatDate } from '#shared/base/dates.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { OnPaper } from '#renderer/ui/on-paper.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
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
  return (
    <OnPaper className={classes['paper']} isCopy>
      <h2 className={classes['title']}>{title}</h2>
      <p>{texts.campaign(campaign)}</p>
      <p>{lead}</p>
      {children}
      <p>{texts.printedOn(formatDate(today))}</p>
    </OnPaper>
  );
}
