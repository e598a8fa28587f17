import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completeShifts,
  findDoubleBookings,
  findRosterGaps,
  findUncoveredEnds,
} from '#shared/roster/roster-coverage.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';

function shift(name: string, startsAt: string, endsAt: string, rest: RecordRow = {}): RecordRow {
  return { name, startsAt, endsAt, ...rest };
}

const halfFilledRow = fc.dictionary(
  fc.constantFrom('name', 'phone', 'role', 'startsAt', 'endsAt'),
  fc.oneof(
    fc.constantFrom('', 'x', '2024-05-09T07:30', '2024-05-09T19:30', '2024-05-10T07:30', 'reserve'),
    fc.constant(null),
    fc.integer(),
  ),
);

describe('gaps in a roster', () => {
  it('are the times between two shifts when nobody is on duty', () => {
    const rows = [
      shift('B', '2024-05-10T07:00', '2024-05-10T19:00'),
      shift('A', '2024-05-09T07:00', '2024-05-09T19:00'),
    ];
    expect(findRosterGaps(completeShifts(rows))).toEqual([
      { rowIndex: 1, from: '2024-05-09T19:00', to: '2024-05-10T07:00' },
    ]);
  });

  it('do not appear under a longer shift of somebody else', () => {
    const rows = [
      shift('A', '2024-05-09T00:00', '2024-05-12T00:00'),
      shift('B', '2024-05-09T07:00', '2024-05-09T11:00'),
      shift('C', '2024-05-11T07:00', '2024-05-11T11:00'),
    ];
    expect(findRosterGaps(completeShifts(rows))).toEqual([]);
  });

  it('do not appear where one shift ends at 23:59 and the next begins at midnight', () => {
    const rows = [
      shift('A', '2024-05-09T00:00', '2024-05-09T23:59'),
      shift('B', '2024-05-10T00:00', '2024-05-10T23:59'),
    ];
    expect(findRosterGaps(completeShifts(rows))).toEqual([]);
  });

  it('are not filled by people in reserve', () => {
    const rows = [
      shift('A', '2024-05-09T00:00', '2024-05-10T00:00'),
      shift('R', '2024-05-10T00:00', '2024-05-11T00:00', { role: 'reserve' }),
      shift('B', '2024-05-11T00:00', '2024-05-12T00:00'),
    ];
    expect(findRosterGaps(completeShifts(rows)).map(({ from }) => from)).toEqual(['2024-05-10T00:00']);
  });
});

describe('double bookings', () => {
  it('are two shifts of the same person at the same time', () => {
    const rows = [
      shift('Trần Văn Mẫu', '2024-05-09T07:00', '2024-05-09T19:00'),
      shift('trần văn mẫu ', '2024-05-09T18:00', '2024-05-09T22:00'),
      shift('Trần Văn Mẫu', '2024-05-09T22:00', '2024-05-10T07:00'),
    ];
    expect(findDoubleBookings(completeShifts(rows))).toEqual([
      { rowIndex: 1, from: '2024-05-09T18:00', to: '2024-05-09T19:00' },
    ]);
  });

  it('are not two people who share a name', () => {
    const rows = [
      shift('Trần Văn Mẫu', '2024-05-09T07:00', '2024-05-09T19:00', { phone: '0900 000 001' }),
      shift('Trần Văn Mẫu', '2024-05-09T07:00', '2024-05-09T19:00', { phone: '0900 000 002' }),
    ];
    expect(findDoubleBookings(completeShifts(rows))).toEqual([]);
  });

  it('are not rows without a name', () => {
    const rows = [
      shift('', '2024-05-09T07:00', '2024-05-09T19:00'),
      shift('', '2024-05-09T07:00', '2024-05-09T19:00'),
    ];
    expect(findDoubleBookings(completeShifts(rows))).toEqual([]);
  });
});

describe('the ends of the event', () => {
  const rows = [shift('A', '2024-05-09T07:00', '2024-05-10T19:00')];

  it('need a shift on the first and on the last day', () => {
    expect(findUncoveredEnds(completeShifts(rows), { startsOn: '2024-05-09', endsOn: '2024-05-10' })).toEqual(
      [],
    );
    expect(findUncoveredEnds(completeShifts(rows), { startsOn: '2024-05-08', endsOn: '2024-05-11' })).toEqual(
      [
        { rowIndex: 0, from: '2024-05-08T00:00', to: '2024-05-09T07:00' },
        { rowIndex: 0, from: '2024-05-10T19:00', to: '2024-05-11T23:59' },
      ],
    );
  });

  it('leave the last day open where the roster ends in its morning: the last shift was forgotten', () => {
    const nights = [
      shift('A', '2024-05-09T07:00', '2024-05-10T07:00'),
      shift('B', '2024-05-10T07:00', '2024-05-11T07:00'),
    ];
    const period = { startsOn: '2024-05-09', endsOn: '2024-05-11' };
    expect(findUncoveredEnds(completeShifts(nights), period)).toEqual([
      { rowIndex: 1, from: '2024-05-11T07:00', to: '2024-05-11T23:59' },
    ]);
    const whole = [...nights, shift('A', '2024-05-11T07:00', '2024-05-11T17:00')];
    expect(findUncoveredEnds(completeShifts(whole), period)).toEqual([]);
    const morning = [...nights, shift('A', '2024-05-11T07:00', '2024-05-11T11:00')];
    expect(findUncoveredEnds(completeShifts(morning), period)).toEqual([]);
  });

  it('are those of the roster when the letter gives no dates', () => {
    expect(findUncoveredEnds(completeShifts(rows), { startsOn: null, endsOn: null })).toEqual([]);
  });

  it('say nothing about an empty roster', () => {
    expect(findUncoveredEnds(completeShifts([]), { startsOn: '2024-05-08', endsOn: '2024-05-11' })).toEqual(
      [],
    );
  });
});

it('takes rows that are half filled in and finds only stretches of time', () => {
  fc.assert(
    fc.property(fc.array(halfFilledRow, { maxLength: 8 }), (rows) => {
      const event = { startsOn: '2024-05-08', endsOn: '2024-05-12' };
      for (const finding of [
        ...findRosterGaps(completeShifts(rows)),
        ...findDoubleBookings(completeShifts(rows)),
        ...findUncoveredEnds(completeShifts(rows), event),
      ]) {
        expect(finding.from < finding.to).toBe(true);
        expect(rows[finding.rowIndex]).toBeDefined();
      }
    }),
  );
});
