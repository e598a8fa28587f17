import { IconAlertTriangle, IconStack2 } from '@tabler/icons-react';
import { type CSSProperties, memo, type ReactNode } from 'react';
import {
  calendarDays,
  type CalendarPerson,
  type CalendarShift,
  minutesOf,
  placeInCalendar,
  type RosterCalendar,
  type Stretch,
} from '#shared/roster/roster-calendar.ts';
import { formatDate } from '#shared/base/dates.ts';
import { rosterCalendarTexts as texts } from '#renderer/texts/roster-calendar.ts';
import classes from './roster-calendar.module.css';

interface CalendarStripProps {
  readonly calendar: RosterCalendar;
}

/** Days from left to right, people from top to bottom. A picture: what matters in it stands below in sentences. */
export const CalendarStrip = memo(function CalendarStrip({ calendar }: CalendarStripProps) {
  const days = calendarDays(calendar);
  const dayCount: CSSProperties & Record<'--days', number> = { '--days': days.length };
  return (
    <div
      className={classes['box']}
      role="img"
      tabIndex={0}
      aria-label={texts.drawing(calendar.people.length, days.length)}
    >
      <div className={classes['strip']} style={dayCount}>
        <GapBands calendar={calendar} />
        <div className={classes['days']}>
          <span className={classes['name']} />
          {days.map((day) => (
            <span key={day} className={classes['day']}>
              <span className={classes['weekday']}>{texts.weekday(day)}</span> {formatDate(day).slice(0, 5)}
            </span>
          ))}
        </div>
        <UnitRow calendar={calendar} />
        {calendar.people.map((person) => (
          <PersonRow key={person.key} calendar={calendar} person={person} />
        ))}
      </div>
    </div>
  );
});

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a bar that begins and ends at the same times lies at the same place. */
function isSameScale(one: RosterCalendar, other: RosterCalendar): boolean {
  return one.firstDay === other.firstDay && one.dayCount === other.dayCount;
}

interface BarProps {
  readonly calendar: RosterCalendar;
  readonly stretch: Stretch;
  readonly look: 'covered' | 'gap' | 'gap-band' | 'shift' | 'reserve' | 'double';
  readonly title?: string;
  readonly children?: ReactNode;
}

function percent(fraction: number): string {
  return `${String(fraction * 100)}%`;
}

function Bar({ calendar, stretch, look, title, children }: BarProps) {
  const { start, size } = placeInCalendar(calendar, stretch);
  return (
    <span
      className={classes['bar']}
      data-look={look}
      title={title}
      style={{ left: percent(start), width: percent(size) }}
    >
      {children}
    </span>
  );
}

/** Whether what is drawn for the unit as a whole is the same. */
function isSameCoverage({ calendar: a }: CalendarStripProps, { calendar: b }: CalendarStripProps): boolean {
  return isSameScale(a, b) && isSame([a.covered, a.gaps], [b.covered, b.gaps]);
}

const GapBands = memo(function GapBands({ calendar }: CalendarStripProps) {
  return (
    <div className={classes['bands']}>
      {calendar.gaps.map((gap) => (
        <Bar key={gap.from} calendar={calendar} stretch={gap} look="gap-band" />
      ))}
    </div>
  );
}, isSameCoverage);

const UnitRow = memo(function UnitRow({ calendar }: CalendarStripProps) {
  return (
    <div className={classes['row']} data-row="unit">
      <span className={classes['name']}>{texts.unit}</span>
      <div className={classes['track']}>
        {calendar.covered.map((stretch) => (
          <Bar key={stretch.from} calendar={calendar} stretch={stretch} look="covered" />
        ))}
        {calendar.gaps.map((gap) => (
          <Bar
            key={gap.from}
            calendar={calendar}
            stretch={gap}
            look="gap"
            title={texts.shift(texts.legend.gap, gap.from, gap.to)}
          >
            <IconAlertTriangle size={16} stroke={2} />
          </Bar>
        ))}
      </div>
    </div>
  );
}, isSameCoverage);

interface PersonRowProps extends CalendarStripProps {
  readonly person: CalendarPerson;
}

function shiftTitle(name: string, { from, to }: CalendarShift): string {
  return texts.shift(name, from, to);
}

function isSamePersonRow(a: PersonRowProps, b: PersonRowProps): boolean {
  return isSameScale(a.calendar, b.calendar) && isSame(a.person, b.person);
}

const PersonRow = memo(function PersonRow({ calendar, person }: PersonRowProps) {
  const name = person.name === '' ? texts.noName : person.name;
  return (
    <div className={classes['row']}>
      <span className={classes['name']} title={name}>
        {name}
      </span>
      <div className={classes['track']}>
        {person.shifts.map((shift) => (
          <Bar
            key={shift.rowIndex}
            calendar={calendar}
            stretch={shift}
            look={shift.isReserve ? 'reserve' : 'shift'}
            title={shiftTitle(name, shift)}
          >
            <span className={classes['hours']}>{texts.hours(shift.from, shift.to, minutesOf(shift))}</span>
          </Bar>
        ))}
        {person.doubleBookings.map((booking) => (
          <Bar
            key={booking.rowIndex}
            calendar={calendar}
            stretch={booking}
            look="double"
            title={texts.doubleBooking(name, booking.from, booking.to)}
          >
            <IconStack2 size={16} stroke={2} />
          </Bar>
        ))}
      </div>
    </div>
  );
}, isSamePersonRow);
