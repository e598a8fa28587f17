import { expect, test } from 'vitest';
import { findProblems } from '#shared/assessment/problems/find-problems.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { problemLines } from '#renderer/features/review-export/problem-lines.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const SHIFT = { startsAt: '2026-05-09T07:00', endsAt: '2026-05-09T17:00' };

function errorLines(rows: readonly Readonly<Record<string, string>>[]) {
  const input = draftOf({ records: { 'duty-roster': rows } });
  const errors = findProblems(input, sampleDirective).filter(({ severity }) => severity === 'error');
  return problemLines(errors, sampleDirective);
}

test('many rows with one and the same fault are one line, which counts them and leads to the first', () => {
  const rows = Array.from({ length: 7 }, (_, index) => ({ ...SHIFT, name: `Người Mẫu ${String(index)}` }));
  const lines = errorLines([{ ...SHIFT, name: 'Lê Thị Thử', phone: '0225 000 0000' }, ...rows]);
  expect(lines.map(({ message, count }) => [message, count])).toEqual([
    ['Danh sách và lịch trực, dòng 2, 3, 4, 5, 6 và 2 dòng khác: thiếu “Điện thoại”.', 7],
  ]);
  expect(lines[0]?.address).toMatch(/bang=duty-roster&dong=2$/u);
});

test('a few rows keep a line each', () => {
  const lines = errorLines([
    { ...SHIFT, name: 'Lê Thị Thử' },
    { ...SHIFT, name: 'Vũ Thị Giả' },
  ]);
  expect(lines.map(({ message }) => message)).toEqual([
    'Danh sách và lịch trực, dòng 1: thiếu “Điện thoại”.',
    'Danh sách và lịch trực, dòng 2: thiếu “Điện thoại”.',
  ]);
});

test('what is only warned about in the profile is not called missing', () => {
  const input = draftOf({ unit: { commune: 'Phường Mẫu 😀', governingBody: 'UBND 😀' } });
  const warnings = findProblems(input, sampleDirective).filter(({ severity }) => severity === 'warning');
  const lines = problemLines(warnings, sampleDirective).map(({ message }) => message);
  expect(lines.filter((message) => message.includes('không in được'))).toHaveLength(2);
  expect(lines.filter((message) => message.includes('thiếu'))).toEqual([]);
});

test('one gap of the profile is named, several are one line that counts them', () => {
  const gapsOf = (unit: Readonly<Record<string, string>>) => {
    const problems = findProblems(draftOf({ unit }), sampleDirective);
    const gaps = problems.filter(({ ruleId }) => ruleId === 'profile-complete');
    return { gaps, lines: problemLines(gaps, sampleDirective) };
  };
  const one = gapsOf({ commune: '' });
  expect(one.lines).toMatchObject([{ message: one.gaps[0]?.message, count: 1 }]);
  const two = gapsOf({ commune: '', name: '' });
  expect(two.lines.map(({ message }) => message)).toEqual([reviewTexts.profileGaps(two.gaps.length)]);
  expect(two.gaps).toHaveLength(2);
});
