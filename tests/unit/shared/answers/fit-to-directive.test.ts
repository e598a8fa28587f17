import { expect, it } from 'vitest';
import { fitToDirective } from '#shared/answers/fit-to-directive.ts';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const draft = draftOf({
  answers: { '1.1': { value: 'done', note: 'giữ lại', fields: { number: '12', gone: 'x' } } },
  records: { incidents: [{ system: 'Website', gone: 'x' }] },
});
const stale = {
  ...draft,
  campaign: 'dot-truoc',
  answers: { ...draft.answers, '9.9': { ...EMPTY_ANSWER, value: 'done' as const } },
  records: { ...draft.records, gone: [{ a: 'x' }] },
};

it('leaves out what the pack does not ask for and keeps everything that it does', () => {
  const fitted = fitToDirective(stale, sampleDirective);
  expect(Object.keys(fitted.answers)).toEqual(['1.1', '1.2', '1.3', '2.1', '2.2']);
  expect(fitted.answers['1.1']).toMatchObject({ value: 'done', note: 'giữ lại', fields: { number: '12' } });
  expect(fitted.answers['1.1']?.fields).not.toHaveProperty('gone');
  expect(fitted.records['incidents']).toEqual([{ system: 'Website' }]);
  expect(fitted.records).not.toHaveProperty('gone');
});

it('leaves out tables that stand on no screen of the pack, and keeps those on screens of their own', () => {
  const records = {
    ...draft.records,
    'received-warnings': [{ content: 'x' }],
    websites: [{ address: 'truong.example' }],
    'emergency-contacts': [{ organisation: 'Công an' }],
  };
  const fitted = fitToDirective({ ...draft, records }, sampleDirective);
  expect(fitted.records['received-warnings']).toEqual([]);
  expect(fitted.records).toMatchObject({
    websites: [{ address: 'truong.example' }],
    'emergency-contacts': [{ organisation: 'Công an' }],
  });
});

it('makes answers of another edition acceptable to the export', () => {
  const schema = reportInputSchemaFor(sampleDirective);
  expect(schema.safeParse(stale).success).toBe(false);
  expect(schema.safeParse(fitToDirective(stale, sampleDirective)).success).toBe(true);
});

it('gives criteria without an answer an empty one', () => {
  const fitted = fitToDirective({ ...draft, answers: {} }, sampleDirective);
  expect(fitted.answers['2.1']).toEqual(EMPTY_ANSWER);
});
