import { useDeferredValue, useId, useMemo } from 'react';
import { rosterCalendar } from '#shared/roster/roster-calendar.ts';
import type { DutyPeriod } from '#shared/answers/duty-period.ts';
import { useRecords } from '#renderer/storage/records.ts';
import type { StoredRecord } from '#renderer/storage/rows.ts';
import { rosterCalendarTexts } from '#renderer/texts/roster-calendar.ts';
import { CalendarLegend } from './calendar-legend.tsx';
import { CalendarStrip } from './calendar-strip.tsx';
import classes from './roster-calendar.module.css';
import { RosterFindings } from './roster-findings.tsx';

/** A season of duty fits; a year typed wrong does not have to be drawn. */
const MAX_DRAWN_DAYS = 100;

const NO_RECORDS: readonly StoredRecord[] = [];

interface RosterCalendarProps {
  readonly campaign: string;
  /** The table that is drawn. */
  readonly recordKindId: string;
  /** When the unit has to be on duty, as far as anybody has said. */
  readonly period: DutyPeriod;
  /** Where a row of the roster is, counted from 1. */
  readonly rowAddress: (row: number) => string;
  /** What to say while the roster is empty; nothing is drawn without it. */
  readonly empty?: string;
}

/** The roster drawn by day and person, and what is wrong in it said in sentences. */
export function RosterCalendar({ campaign, recordKindId, period, rowAddress, empty }: RosterCalendarProps) {
  const { startsOn, endsOn } = period;
  const titleId = useId();
  // Typing in the table goes first; the drawing follows when there is time.
  const records = useDeferredValue(useRecords(campaign, recordKindId) ?? NO_RECORDS);
  const calendar = useMemo(
    () =>
      rosterCalendar(
        records.map(({ row }) => row),
        { startsOn, endsOn },
      ),
    [records, startsOn, endsOn],
  );
  if (records.length === 0) {
    return empty === undefined ? null : <p className={classes['remark']}>{empty}</p>;
  }
  const isDrawn = calendar !== null && calendar.dayCount <= MAX_DRAWN_DAYS;
  return (
    <section className={classes['root']} aria-labelledby={titleId}>
      <h3 id={titleId} className={classes['title']}>
        {rosterCalendarTexts.title}
      </h3>
      {calendar === null && <p className={classes['remark']}>{rosterCalendarTexts.noneComplete}</p>}
      {isDrawn && (
        <>
          <CalendarStrip calendar={calendar} />
          <CalendarLegend calendar={calendar} />
        </>
      )}
      {calendar !== null && !isDrawn && (
        <p className={classes['remark']}>{rosterCalendarTexts.tooLong(calendar.dayCount)}</p>
      )}
      {calendar !== null && <RosterFindings calendar={calendar} rowAddress={rowAddress} />}
    </section>
  );
}
