import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconStack2 } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { minutesOf, type RosterCalendar } from '#shared/roster/roster-calendar.ts';
import { rosterCalendarTexts as texts } from '#renderer/texts/roster-calendar.ts';
import { href } from '#renderer/ui/addresses.ts';
import classes from './roster-calendar.module.css';

interface RosterFindingsProps {
  readonly calendar: RosterCalendar;
  readonly rowAddress: (row: number) => string;
}

/** What the drawing shows, in sentences, each with the row of the roster to look at. */
export function RosterFindings({ calendar, rowAddress }: RosterFindingsProps) {
  const { covered, gaps, doubleBookings, incompleteCount } = calendar;
  return (
    <div className={classes['findings']}>
      {covered.length === 0 && <Remark tone="warning">{texts.onlyReserve}</Remark>}
      {covered.length > 0 && gaps.length + doubleBookings.length === 0 && (
        <Remark tone="done">{texts.fine}</Remark>
      )}
      {gaps.length > 0 && (
        <FindingList
          title={texts.gapsTitle(gaps.length)}
          tone="warning"
          icon={<IconAlertTriangle size={20} stroke={1.8} aria-hidden />}
          rowAddress={rowAddress}
          sentences={gaps.map((gap) => ({
            rowIndex: gap.rowIndex,
            sentence: texts.gap(gap.from, gap.to, minutesOf(gap)),
          }))}
        />
      )}
      {doubleBookings.length > 0 && (
        <FindingList
          title={texts.doubleBookingsTitle(doubleBookings.length)}
          tone="serious"
          icon={<IconStack2 size={20} stroke={1.8} aria-hidden />}
          rowAddress={rowAddress}
          sentences={doubleBookings.map(({ rowIndex, name, from, to }) => ({
            rowIndex,
            sentence: texts.doubleBooking(name, from, to),
          }))}
        />
      )}
      {incompleteCount > 0 && <Remark tone="open">{texts.incomplete(incompleteCount)}</Remark>}
    </div>
  );
}

const REMARK_ICONS = { done: IconCircleCheck, open: IconInfoCircle, warning: IconAlertTriangle } as const;

interface RemarkProps {
  readonly tone: keyof typeof REMARK_ICONS;
  readonly children: string;
}

function Remark({ tone, children }: RemarkProps) {
  const Icon = REMARK_ICONS[tone];
  return (
    <p className={classes['finding']} data-tone={tone}>
      <Icon size={20} stroke={1.8} aria-hidden />
      {children}
    </p>
  );
}

interface FindingListProps {
  readonly title: string;
  readonly tone: 'warning' | 'serious';
  readonly icon: ReactNode;
  readonly rowAddress: (row: number) => string;
  readonly sentences: readonly { readonly rowIndex: number; readonly sentence: string }[];
}

const SHOWN_AT_FIRST = 4;

function FindingList({ title, tone, icon, rowAddress, sentences }: FindingListProps) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? sentences : sentences.slice(0, SHOWN_AT_FIRST);
  return (
    <div>
      <h4 className={classes['finding']} data-tone={tone}>
        {icon}
        {title}
      </h4>
      <ul className={classes['sentences']} aria-label={title}>
        {shown.map(({ rowIndex, sentence }) => (
          <li key={`${String(rowIndex)} ${sentence}`}>
            <span>{sentence}</span>
            <a href={href(rowAddress(rowIndex + 1))}>{texts.toRow(rowIndex + 1)}</a>
          </li>
        ))}
      </ul>
      {shown.length < sentences.length && (
        <Button
          size="compact-sm"
          onClick={() => {
            setIsWhole(true);
          }}
        >
          {texts.showAll(sentences.length)}
        </Button>
      )}
    </div>
  );
}
