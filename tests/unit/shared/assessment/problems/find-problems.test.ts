import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '#shared/answers/answer.ts';
import { ANSWER_VALUES } from '#shared/directives/answer-values.ts';
import { createReview, findProblems } from '#shared/assessment/problems/find-problems.ts';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { type DraftChanges, draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

function pathsOf(changes: DraftChanges, severity: 'error' | 'warning'): readonly string[] {
  return findProblems(draftOf(changes), sampleDirective)
    .filter((problem) => problem.severity === severity)
    .map(({ path }) => path);
}

const DONE = { value: 'done', evidence: [{ file: 'a.jpg', caption: '' }] } as const;

it('looks again at the same input when the day has changed, as a window stays open over night', () => {
  const row = { content: 'Lỗ hổng', receivedOn: '2026-12-01' };
  const input = draftOf({ records: { 'received-warnings': [row] } });
  let today = '2026-11-30';
  const review = createReview(sampleDirective, () => today);
  const slips = () => review(input).filter(({ ruleId }) => ruleId === 'past-days-have-come').length;
  expect(slips()).toBe(1);
  today = '2026-12-01';
  expect(slips()).toBe(0);
  expect(review(input)).toBe(review(input));
});

const anyAnswer: fc.Arbitrary<Partial<Answer>> = fc.record(
  {
    value: fc.constantFrom(...ANSWER_VALUES, null),
    reason: fc.constantFrom('', ' ', 'Không có website.'),
    assignee: fc.constantFrom('', 'Trần Văn Mẫu', 'x'.repeat(201)),
    dueOn: fc.constantFrom('', '2026-12-31', 'mai'),
    fields: fc.dictionary(
      fc.constantFrom('number', 'signed-on', 'outcome', 'reached'),
      fc.constantFrom('', '12', '2026-05-09', 'none', 12, ['none'], { reached: 50, total: 48 }),
    ),
  },
  { requiredKeys: [] },
);

const columnIds = [...new Set(recordKinds.flatMap(({ columns }) => Object.keys(columns)))];
const anyRow = fc.dictionary(
  fc.constantFrom(...columnIds),
  fc.constantFrom('', ' ', 'x', 'yes', 'fixed', '113', '2026-05-09', '2026-05-09T07:00', 12, -1, null),
  { maxKeys: 6 },
);

const anyChanges: fc.Arbitrary<DraftChanges> = fc.record({
  unit: fc.constantFrom({}, { code: '' }, { type: '' as const }),
  answers: fc.dictionary(fc.constantFrom('1.1', '1.2', '1.3', '2.1', '2.2'), anyAnswer),
  records: fc.dictionary(
    fc.constantFrom(...recordKinds.map(({ id }) => id)),
    fc.array(anyRow, { maxLength: 2 }),
    { maxKeys: 2 },
  ),
});

describe('the review before export', () => {
  it('shows what blocks first, then the rest, each in the order of the screens', () => {
    const changes: DraftChanges = {
      unit: { code: '' },
      answers: {
        '1.1': { value: 'done' },
        '1.2': DONE,
        '1.3': { value: 'not-applicable' },
        '2.1': DONE,
        '2.2': { value: 'done' },
      },
      records: { 'duty-roster': [{ name: 'Trần Văn Mẫu' }] },
      obstacles: 'x'.repeat(8_001),
    };
    expect(pathsOf(changes, 'error')).toEqual([
      'unit.code',
      'records.duty-roster.0.phone',
      'records.duty-roster.0.startsAt',
      'records.duty-roster.0.endsAt',
      'answers.1.3.reason',
      'obstacles',
    ]);
    expect(pathsOf(changes, 'warning')).toEqual([
      'answers.1.1.fields',
      'answers.1.1.evidence',
      'answers.2.2.evidence',
      'answers.2.2.value',
    ]);
    const severities = findProblems(draftOf(changes), sampleDirective).map(({ severity }) => severity);
    expect(severities.lastIndexOf('error')).toBeLessThan(severities.indexOf('warning'));
  });

  it('lets an untouched draft with a complete profile through, with a warning for each criterion', () => {
    expect(pathsOf({}, 'error')).toEqual([]);
    expect(pathsOf({}, 'warning')).toHaveLength(5);
  });

  it('has nothing to say of a report that is all in order', () => {
    const answers = {
      '1.1': { ...DONE, fields: { number: '12/QĐ-HSM' } },
      '1.2': DONE,
      '1.3': { ...DONE, fields: { outcome: 'none' } },
      '2.1': { ...DONE, fields: { reached: { reached: 48, total: 48 } } },
      '2.2': { value: 'not-applicable' as const, reason: 'Đơn vị không có website.' },
    };
    const shift = {
      name: 'Trần Văn Mẫu',
      phone: '113',
      startsAt: '2026-05-09T07:00',
      endsAt: '2026-05-09T19:00',
    };
    expect(findProblems(draftOf({ answers, records: { 'duty-roster': [shift] } }), sampleDirective)).toEqual(
      [],
    );
  });

  it('passes over rows in which nothing is written, and keeps the numbers of the others', () => {
    const draft = draftOf({
      records: { 'duty-roster': [{}, { name: ' ', phone: '' }, { name: 'Trần Văn Mẫu' }] },
    });
    const rows = findProblems(draft, sampleDirective).flatMap(({ severity, place }) =>
      severity === 'error' && place.kind === 'record' ? [place.rowIndex] : [],
    );
    expect([...new Set(rows)]).toEqual([2]);
  });

  it('finds a cell of blanks that the export refuses, in a row in which nothing is written', () => {
    const draft = draftOf({ records: { 'awareness-activities': [{}, { heldOn: ' ' }] } });
    const errors = findProblems(draft, sampleDirective).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'records.awareness-activities.1.heldOn: Nhật ký tuyên truyền, dòng 2: “Ngày” chưa đúng hoặc quá dài.',
    ]);
  });

  it.each(recordKinds.map((kind) => [kind.id, kind] as const))(
    'lets no row of %s through that the export refuses, whatever nothing looks like',
    (id, { columns }) => {
      const schema = reportInputSchemaFor(sampleDirective);
      const unseen = ['', ' ', '\u00a0', '\u200b', '\t\n', null];
      const rows = [...Object.keys(columns), 'no-such-column'].flatMap((columnId) =>
        unseen.map((value) => ({ [columnId]: value })),
      );
      const missed = rows.filter((row) => {
        const draft = draftOf({ records: { [id]: [row] } });
        const isBlocked = findProblems(draft, sampleDirective).some(({ severity }) => severity === 'error');
        return isBlocked === schema.safeParse(draft).success;
      });
      expect(missed).toEqual([]);
    },
  );

  it('never fails, and without errors the export accepts the input', () => {
    const schema = reportInputSchemaFor(sampleDirective);
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const draft = draftOf(changes);
        const isBlocked = findProblems(draft, sampleDirective).some(({ severity }) => severity === 'error');
        if (!isBlocked) expect(schema.safeParse(draft).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
