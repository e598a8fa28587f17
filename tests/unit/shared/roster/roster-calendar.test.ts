import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarDays,
  minutesOf,
  placeInCalendar,
  type RosterCalendar,
  rosterCalendar,
  type Stretch,
} from '#shared/roster/roster-calendar.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

const NO_DATES = { startsOn: null, endsOn: null };
const HALF_HOUR_MS = 30 * 60_000;

function shift(name: string, startsAt: string, endsAt: string, rest: RecordRow = {}): RecordRow {
  return { name, startsAt, endsAt, ...rest };
}

function calendarOf(rows: readonly RecordRow[], event = NO_DATES): RosterCalendar {
  const calendar = rosterCalendar(rows, event);
  if (calendar === null) throw new Error('no shift is complete');
  return calendar;
}

describe('the days of a roster', () => {
  it('go from the first shift to the last, across the end of February', () => {
    const calendar = calendarOf([shift('A', '2024-02-28T18:00', '2024-03-01T06:00')]);
    expect(calendarDays(calendar)).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  });

  it('do not reach into the day whose midnight ends the last shift', () => {
    const calendar = calendarOf([shift('A', '2024-12-31T00:00', '2025-01-01T00:00')]);
    expect(calendarDays(calendar)).toEqual(['2024-12-31']);
  });

  it('take in all days of the event where the letter gives dates', () => {
    const calendar = rosterCalendar([shift('A', '2024-05-10T07:00', '2024-05-10T19:00')], {
      startsOn: '2024-05-09',
      endsOn: '2024-05-11',
    });
    expect(calendar && calendarDays(calendar)).toEqual(['2024-05-09', '2024-05-10', '2024-05-11']);
    expect(calendar?.gaps).toMatchObject([
      { from: '2024-05-09T00:00', to: '2024-05-10T07:00' },
      { from: '2024-05-10T19:00', to: '2024-05-11T23:59' },
    ]);
  });

  it('are none while no row has a beginning and a later end', () => {
    expect(rosterCalendar([], NO_DATES)).toBeNull();
    expect(rosterCalendar([shift('A', '2024-05-10T07:00', ''), {}], NO_DATES)).toBeNull();
  });
});

describe('the people of a roster', () => {
  it('stand in the order of their first shifts, each once, those in reserve marked', () => {
    const { people } = calendarOf([
      shift('Lê Thị Thử', '2024-05-10T07:00', '2024-05-10T19:00'),
      shift('Trần Văn Mẫu', '2024-05-09T07:00', '2024-05-10T07:00'),
      shift('lê thị thử ', '2024-05-12T07:00', '2024-05-12T19:00', { role: 'reserve' }),
    ]);
    expect(people.map(({ name, shifts }) => [name, shifts.map(({ isReserve }) => isReserve)])).toEqual([
      ['Trần Văn Mẫu', [false]],
      ['Lê Thị Thử', [false, true]],
    ]);
  });

  it('stand last when they are only in reserve', () => {
    const { people } = calendarOf([
      shift('R', '2024-05-09T00:00', '2024-05-12T00:00', { role: 'reserve' }),
      shift('A', '2024-05-09T07:00', '2024-05-12T00:00'),
    ]);
    expect(people.map(({ name }) => name)).toEqual(['A', 'R']);
  });

  it('carry their own double bookings', () => {
    const { people, doubleBookings } = calendarOf([
      shift('A', '2024-05-09T07:00', '2024-05-09T19:00'),
      shift('B', '2024-05-09T07:00', '2024-05-09T19:00'),
      shift('B', '2024-05-09T18:00', '2024-05-09T20:00'),
    ]);
    expect(people.map((person) => person.doubleBookings.length)).toEqual([0, 1]);
    expect(doubleBookings).toEqual([
      { name: 'B', rowIndex: 2, from: '2024-05-09T18:00', to: '2024-05-09T19:00' },
    ]);
  });

  it('leave out rows that are half filled in, and count them', () => {
    const { people, incompleteCount } = calendarOf([
      shift('A', '2024-05-09T07:00', '2024-05-09T19:00'),
      shift('B', '2024-05-09T19:00', '2024-05-09T07:00'),
      { name: 'C' },
    ]);
    expect(people.map(({ name }) => name)).toEqual(['A']);
    expect(incompleteCount).toBe(2);
  });
});

it('places a stretch between the first midnight and the last', () => {
  const calendar = calendarOf([shift('A', '2024-05-09T12:00', '2024-05-10T12:00')]);
  expect(placeInCalendar(calendar, { from: '2024-05-09T12:00', to: '2024-05-10T12:00' })).toEqual({
    start: 0.25,
    size: 0.5,
  });
  expect(minutesOf({ from: '2024-05-09T23:30', to: '2024-05-10T00:15' })).toBe(45);
  expect(minutesOf({ from: '2024-05-09T12:00', to: '2024-05-09T23:59' })).toBe(12 * 60);
});

/** Shifts on the half hours around the ends of February and of the year; a shift lasts up to two days. */
const someShift = fc
  .record({
    name: fc.constantFrom('A', 'B', 'C'),
    role: fc.constantFrom('lead', 'technical', 'reserve', null),
    month: fc.constantFrom('2024-02-27', '2024-12-30'),
    startSlot: fc.nat({ max: 5 * 48 }),
    slots: fc.integer({ min: 1, max: 2 * 48 }),
  })
  .map(({ name, role, month, startSlot, slots }) => {
    const time = (slot: number) =>
      new Date(Date.parse(month) + slot * HALF_HOUR_MS).toISOString().slice(0, 16);
    return shift(name, time(startSlot), time(startSlot + slots), { role });
  });

/** The beginnings of the half hours in a stretch. */
function slotsIn({ from, to }: Stretch): readonly number[] {
  const first = Date.parse(`${from}Z`);
  return Array.from(
    { length: (Date.parse(`${to}Z`) - first) / HALF_HOUR_MS },
    (_, i) => first + i * HALF_HOUR_MS,
  );
}

function stretchOf(row: RecordRow): Stretch {
  return { from: String(row['startsAt']), to: String(row['endsAt']) };
}

function sorted(slots: Iterable<number>): readonly number[] {
  return [...new Set(slots)].sort((a, b) => a - b);
}

describe('over arbitrary shifts, across midnight, months and years', () => {
  const rosters = fc.array(someShift, { minLength: 1, maxLength: 12 });

  it('a half hour is a gap exactly when nobody is on duty in it', () => {
    fc.assert(
      fc.property(rosters, (rows) => {
        const { covered, gaps } = calendarOf(rows);
        const onDuty = sorted(
          rows.filter(({ role }) => role !== 'reserve').flatMap((row) => slotsIn(stretchOf(row))),
        );
        const first = onDuty[0] ?? 0;
        const span = onDuty.length === 0 ? 0 : ((onDuty.at(-1) ?? 0) - first) / HALF_HOUR_MS + 1;
        const free = Array.from({ length: span }, (_, i) => first + i * HALF_HOUR_MS).filter(
          (slot) => !onDuty.includes(slot),
        );
        expect(sorted(covered.flatMap(slotsIn))).toEqual(onDuty);
        expect(sorted(gaps.flatMap(slotsIn))).toEqual(free);
      }),
    );
  });

  it('a half hour is booked twice exactly when two shifts of one person hold it', () => {
    fc.assert(
      fc.property(rosters, (rows) => {
        for (const { key, doubleBookings } of calendarOf(rows).people) {
          const seen = new Set<number>();
          const twice = new Set<number>();
          for (const slot of rows
            .filter(({ name }) => String(name).toLowerCase() === key.trim())
            .flatMap((row) => slotsIn(stretchOf(row)))) {
            (seen.has(slot) ? twice : seen).add(slot);
          }
          expect(sorted(doubleBookings.flatMap(slotsIn))).toEqual(sorted(twice));
        }
      }),
    );
  });

  it('everything lies inside the calendar', () => {
    fc.assert(
      fc.property(rosters, (rows) => {
        const calendar = calendarOf(rows);
        for (const stretch of [
          ...calendar.people.flatMap(({ shifts, doubleBookings }) => [...shifts, ...doubleBookings]),
          ...calendar.covered,
          ...calendar.gaps,
        ]) {
          const { start, size } = placeInCalendar(calendar, stretch);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(size).toBeGreaterThan(0);
          expect(start + size).toBeLessThanOrEqual(1 + Number.EPSILON);
        }
      }),
    );
  });
});

it('takes 2,000 shifts of 60 people in a fraction of a second', () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => {
    const start =
      Date.parse('2024-05-01') + (index % 60) * HALF_HOUR_MS + Math.floor(index / 60) * 24 * 3_600_000;
    const time = (ms: number) => new Date(ms).toISOString().slice(0, 16);
    return shift(`Người ${String(index % 60)}`, time(start), time(start + 12 * 3_600_000));
  });
  const cost = cpuMsOf(() => {
    expect(calendarOf(rows).people).toHaveLength(60);
  });
  expect(cost).toBeLessThan(500);
});
