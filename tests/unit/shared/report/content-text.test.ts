import { expect, it } from 'vitest';
import { contentText } from '#shared/report/content-text.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';

it('is the same for the same content, whatever says nothing in it', () => {
  const draft = draftOf({ answers: { '1.1': { value: 'done', note: 'x' } } });
  const later = {
    ...draft,
    records: { ...draft.records, 'a-table-of-later': [], websites: [{ address: '', kind: '' }] },
    answers: { ...draft.answers, '9.9': { value: null, note: '', evidence: [], fields: {} } },
    unit: { ...draft.unit, taxCode: undefined },
  };
  expect(contentText(later)).toBe(contentText(draft));
  expect(contentText({})).toBe('{}');
});

it('is another for another answer, row, figure of zero, or check', () => {
  const draft = draftOf({ answers: { '1.1': { value: 'done' } } });
  const others = [
    { ...draft, answers: { ...draft.answers, '1.1': { ...draft.answers['1.1'], value: 'in-progress' } } },
    { ...draft, records: { ...draft.records, incidents: [{ system: 'A' }] } },
    { ...draft, records: { ...draft.records, incidents: [{ count: 0 }] } },
    { ...draft, obstacles: 'Thiếu máy.' },
    { ...draft, unit: { ...draft.unit, name: 'Trường Mẫu' } },
  ];
  expect(new Set([draft, ...others].map(contentText)).size).toBe(others.length + 1);
});
