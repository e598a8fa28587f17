import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { formatDate } from '#shared/base/dates.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import classes from './charts-tab.module.css';

const texts = deskTexts.charts;

interface PrintedChartProps {
  readonly title: string;
  readonly lead: string;
  readonly campaign: string;
  readonly children: ReactNode;
}

/** What the printer gets instead of the window. It stands beside the app, so that the frame can be left out as a whole. */
export function PrintedChart({ title, lead, campaign, children }: PrintedChartProps) {
  const today = useToday();
  return createPortal(
    <div className={classes['paper']} aria-hidden>
      <h2 className={classes['title']}>{title}</h2>
      <p>{texts.campaign(campaign)}</p>
      <p>{lead}</p>
      {children}
      <p>{texts.printedOn(formatDate(today))}</p>
    </div>,
    document.body,
  );
}
