import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordRow } from '#shared/records/record-kind.ts';
import { assessmentOf, inShort, packWith } from '#tests/support/assessments.ts';

const CRITERION = { records: ['duty-roster'], auto: 'records', proposal: { rule: 'duty-coverage' } };
const pack = packWith({
  ...CRITERION,
  fields: [
    { id: 'duty-starts-on', kind: 'date', label: 'Trực từ ngày' },
    { id: 'duty-ends-on', kind: 'date', label: 'Trực đến hết ngày' },
  ],
});
const PERIOD = { 'duty-starts-on': '2026-04-30', 'duty-ends-on': '2026-05-01' };
const dated = packWith(CRITERION, { startsOn: '2026-04-30', endsOn: '2026-05-01' });

function shift(name: string, startsAt: string, endsAt: string, phone = '0900 000 001'): RecordRow {
  return { name, phone, startsAt, endsAt };
}

const AROUND_THE_CLOCK = [
  shift('Lê Thị Thử', '2026-04-30T07:00', '2026-04-30T19:00'),
  shift('Trần Văn Mẫu', '2026-04-30T19:00', '2026-05-01T07:00', '0900 000 002'),
  shift('Lê Thị Thử', '2026-05-01T07:00', '2026-05-01T19:00'),
];

function found(rows: readonly RecordRow[], value: 'done' | 'in-progress' | null = null) {
  return inShort(assessmentOf({ records: { 'duty-roster': rows }, answers: { '1.1': { value } } }, dated));
}

it('proposes “đã” for a roster without gaps or double bookings, with its figures', () => {
  expect(found(AROUND_THE_CLOCK)).toEqual({
    answer: 'done',
    differs: false,
    facts: [
      'lịch trực kín từ 07:00 30/04/2026 đến 19:00 01/05/2026',
      '3 ca trực',
      '2 người trực',
      'không có ca trùng',
    ],
  });
});

it('proposes “đang” where nobody is on duty over midnight and the end of a month', () => {
  const rows = AROUND_THE_CLOCK.filter((_, index) => index !== 1);
  expect(found(rows)?.answer).toBe('in-progress');
  expect(found(rows)?.facts[0]).toBe(
    '1 khoảng không có ai trực trong 2 ngày (từ 19:00 30/04/2026 đến 07:00 01/05/2026)',
  );
});

it('proposes “đang” for a double booking, a missing phone, a shift without an end', () => {
  const double = shift('Lê Thị Thử', '2026-04-30T18:00', '2026-04-30T20:00');
  expect(found([...AROUND_THE_CLOCK, double])?.facts).toContain('1 ca trùng giờ của cùng một người');
  const silent = shift('Vũ Thị Giả', '2026-05-01T19:00', '2026-05-02T07:00', '');
  expect(found([...AROUND_THE_CLOCK, silent])?.facts).toContain('1 ca chưa có số điện thoại');
  const open = shift('Vũ Thị Giả', '2026-05-01T19:00', '');
  expect(found([...AROUND_THE_CLOCK, open])?.facts).toContain('1 ca chưa ghi đủ giờ bắt đầu, kết thúc');
  for (const row of [double, silent, open])
    expect(found([...AROUND_THE_CLOCK, row])?.answer).toBe('in-progress');
});

it('proposes no “đã” for a period that nobody has entered', () => {
  const records = { 'duty-roster': AROUND_THE_CLOCK };
  const unknown = inShort(assessmentOf({ records }, pack));
  expect(unknown?.answer).toBeNull();
  expect(unknown?.facts).toContain('chưa ghi ngày bắt đầu và ngày kết thúc trực để đối chiếu');
  const answers = { '1.1': { value: 'done' as const, fields: PERIOD } };
  expect(inShort(assessmentOf({ records, answers }, pack))).toMatchObject({ answer: 'done', differs: false });
});

it('says of one evening of duty that it does not cover the period that the unit has entered', () => {
  const evening = [shift('Lê Thị Thử', '2026-04-30T18:00', '2026-04-30T22:00')];
  const answers = { '1.1': { value: 'done' as const, fields: PERIOD } };
  expect(inShort(assessmentOf({ records: { 'duty-roster': evening }, answers }, pack))).toMatchObject({
    answer: 'in-progress',
    differs: true,
  });
});

it('says whole days only of a roster that begins and ends with the day', () => {
  const night = shift('Vũ Thị Giả', '2026-05-01T19:00', '2026-05-02T00:00', '0900 000 003');
  expect(found([...AROUND_THE_CLOCK, night])?.facts[0]).toBe(
    'lịch trực kín từ 07:00 30/04/2026 đến hết 01/05/2026',
  );
  const morning = shift('Vũ Thị Giả', '2026-04-30T00:00', '2026-04-30T07:00', '0900 000 003');
  expect(found([morning, ...AROUND_THE_CLOCK, night])?.facts[0]).toBe(
    'lịch trực kín từ 30/04/2026 đến hết 01/05/2026',
  );
});

it('holds the roster against the days of the event where the letter gives them', () => {
  const longer = packWith(CRITERION, { startsOn: '2026-04-30', endsOn: '2026-05-03' });
  const assessment = assessmentOf({ records: { 'duty-roster': AROUND_THE_CLOCK } }, longer);
  expect(inShort(assessment)).toMatchObject({ answer: 'in-progress' });
  expect(assessment?.facts[0]).toMatchObject({ id: 'gaps', count: 1, tone: 'concern' });
});

it('says that a claim of “đã” differs from a roster with a gap, and not that it differs where it is right', () => {
  const rows = AROUND_THE_CLOCK.filter((_, index) => index !== 1);
  expect(found(rows, 'done')?.differs).toBe(true);
  expect(found(rows, 'in-progress')?.differs).toBe(false);
  expect(found(AROUND_THE_CLOCK, 'done')?.differs).toBe(false);
});

it('has nothing to go by as long as no shift is complete', () => {
  expect(found([])).toBeNull();
  expect(found([{ name: 'Lê Thị Thử' }, {}])).toBeNull();
});

const HOUR_MS = 60 * 60_000;
const FIRST_HOUR = Date.parse('2026-02-27T20:00Z');
const clock = (hour: number) => new Date(FIRST_HOUR + hour * HOUR_MS).toISOString().slice(0, 16);

it('proposes “đã” exactly when somebody is on duty in every hour and nobody twice', () => {
  // Over midnight and over the end of February.
  const someShift = fc.record({
    who: fc.constantFrom('A', 'B', 'C'),
    from: fc.integer({ min: 0, max: 30 }),
    hours: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(fc.array(someShift, { minLength: 1, maxLength: 8 }), (shifts) => {
      const rows = shifts.map(({ who, from, hours }) => shift(who, clock(from), clock(from + hours)));
      const first = Math.min(...shifts.map(({ from }) => from));
      const last = Math.max(...shifts.map(({ from, hours }) => from + hours));
      const onDuty = Array.from({ length: last - first }, (_, index) =>
        shifts
          .filter(({ from, hours }) => from <= first + index && first + index < from + hours)
          .map(({ who }) => who),
      );
      const isRight = onDuty.every((people) => people.length > 0 && new Set(people).size === people.length);
      // a night that ends in a morning belongs to the day before
      const period = {
        startsOn: clock(first).slice(0, 10),
        endsOn: clock(Math.max(first, last - 12)).slice(0, 10),
      };
      const assessment = assessmentOf({ records: { 'duty-roster': rows } }, packWith(CRITERION, period));
      expect(assessment?.answer).toBe(isRight ? 'done' : 'in-progress');
    }),
    { numRuns: 500 },
  );
});
