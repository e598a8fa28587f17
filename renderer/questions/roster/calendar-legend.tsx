import { IconAlertTriangle, IconStack2 } from '@tabler/icons-react';
import type { RosterCalendar } from '#shared/roster/roster-calendar.ts';
import { rosterCalendarTexts } from '#renderer/texts/roster-calendar.ts';
import classes from './roster-calendar.module.css';

interface CalendarLegendProps {
  readonly calendar: RosterCalendar;
}

const ICONS = {
  gap: <IconAlertTriangle size={16} stroke={2} />,
  doubleBooking: <IconStack2 size={16} stroke={2} />,
} as const;

/** What the signs of the drawing mean; only those that occur in it. */
export function CalendarLegend({ calendar }: CalendarLegendProps) {
  const shifts = calendar.people.flatMap((person) => person.shifts);
  const signs = [
    { id: 'covered', look: 'covered', isShown: calendar.covered.length > 0 },
    { id: 'gap', look: 'gap', isShown: calendar.gaps.length > 0 },
    { id: 'shift', look: 'shift', isShown: shifts.some(({ isReserve }) => !isReserve) },
    { id: 'reserve', look: 'reserve', isShown: shifts.some(({ isReserve }) => isReserve) },
    { id: 'doubleBooking', look: 'double', isShown: calendar.doubleBookings.length > 0 },
  ] as const;
  return (
    <ul className={classes['legend']} aria-hidden>
      {signs
        .filter(({ isShown }) => isShown)
        .map(({ id, look }) => (
          <li key={id}>
            <span className={classes['swatch']} data-look={look}>
              {id === 'gap' || id === 'doubleBooking' ? ICONS[id] : null}
            </span>
            {rosterCalendarTexts.legend[id]}
          </li>
        ))}
    </ul>
  );
}
