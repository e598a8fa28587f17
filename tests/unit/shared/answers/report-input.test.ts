import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anyReportInputSchema } from '#shared/answers/any-report-input.ts';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { SAMPLE_PROFILE } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const schema = reportInputSchemaFor(sampleDirective);

function inputWith(change: Readonly<Record<string, unknown>>) {
  return { campaign: 'cong-van-mau', unit: SAMPLE_PROFILE, ...change };
}

/** The path of each fault, unknown keys named at their own place. */
function faultsOf(change: Readonly<Record<string, unknown>>): readonly string[] {
  const issues = schema.safeParse(inputWith(change)).error?.issues ?? [];
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key].join('/'))
      : [issue.path.join('/')],
  );
}

describe('the schema of a report input', () => {
  it('fills in what an answers file leaves out', () => {
    const input = schema.parse(inputWith({ answers: { '1.1': { value: 'done' } } }));
    expect(Object.keys(input.answers)).toEqual(['1.1', '1.2', '1.3', '2.1', '2.2']);
    expect(input.answers['1.1']).toEqual({
      value: 'done',
      reason: '',
      assignee: '',
      dueOn: '',
      note: '',
      fields: {},
      evidence: [],
    });
    expect(input.answers['2.2']).toMatchObject({ value: null });
    expect(input.records['incidents']).toEqual([]);
    expect([input.obstacles, input.proposals]).toEqual(['', '']);
  });

  it.each([
    [{ campaign: 'khac' }, 'campaign'],
    [{ unit: undefined }, 'unit'],
    [{ unit: { ...SAMPLE_PROFILE, code: '' } }, 'unit/code'],
    [{ answers: { '9.9': {} } }, 'answers/9.9'],
    [{ answers: { '1.1': { value: 'yes' } } }, 'answers/1.1/value'],
    [{ answers: { '1.1': { dueOn: '31/12/2026' } } }, 'answers/1.1/dueOn'],
    [{ answers: { '1.1': { fields: { nope: 'x' } } } }, 'answers/1.1/fields/nope'],
    [{ answers: { '1.1': { fields: { 'signed-on': '2026-02-30' } } } }, 'answers/1.1/fields/signed-on'],
    [
      { answers: { '2.1': { fields: { reached: { reached: 1, total: '2' } } } } },
      'answers/2.1/fields/reached/total',
    ],
    [{ answers: { '1.1': { evidence: [{ file: '' }] } } }, 'answers/1.1/evidence/0/file'],
    [
      { answers: { '1.1': { evidence: Array.from({ length: 21 }, () => ({ file: 'a.jpg' })) } } },
      'answers/1.1/evidence',
    ],
    [{ records: { nope: [] } }, 'records/nope'],
    [{ records: { incidents: [{ nope: '' }] } }, 'records/incidents/0/nope'],
    [{ records: { 'duty-roster': [{}, { phone: 'x' }] } }, 'records/duty-roster/1/phone'],
    [{ records: { incidents: Array.from({ length: 2_001 }, () => ({})) } }, 'records/incidents'],
    [{ obstacles: 'x'.repeat(8_001) }, 'obstacles'],
    [{ surprise: 1 }, 'surprise'],
  ])('names the place of the fault in %j', (change, place) => {
    expect(faultsOf(change)).toEqual([place]);
  });

  it('names every fault, not only the first', () => {
    expect(
      faultsOf({ answers: { '1.1': { value: 1 } }, records: { incidents: [{ detectedAt: 'x' }] } }),
    ).toEqual(['answers/1.1/value', 'records/incidents/0/detectedAt']);
  });

  it('takes what it gave', () => {
    const once = schema.parse(inputWith({ obstacles: ' không\r\ncó ' }));
    expect(schema.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  it('is no wider than the schema of reports whose pack is unknown', () => {
    const input = schema.parse(
      inputWith({
        answers: {
          '1.1': { value: 'done', fields: { number: '12' } },
          '2.1': { fields: { reached: { reached: 1, total: null } } },
        },
        records: { incidents: [{ system: 'Website' }], 'awareness-activities': [{ peopleCount: 12 }] },
      }),
    );
    expect(anyReportInputSchema.parse(input)).toEqual(input);
  });

  it.each(builtInDirectives)('of $id can be published as JSON Schema', (directive) => {
    const json = JSON.stringify(z.toJSONSchema(reportInputSchemaFor(directive), { io: 'input' }));
    for (const { criteria } of directive.items) {
      for (const { id, title } of criteria)
        expect(json).toContain(JSON.stringify(`${id} ${title}`).slice(1, -1));
    }
  });
});

it('does not let a key change the prototype of an object', () => {
  const hostile: unknown = JSON.parse('{"__proto__": {"value": "done"}, "constructor": {}}');
  expect(schema.safeParse(inputWith({ answers: hostile })).success).toBe(false);
  const answers = anyReportInputSchema.shape.answers.safeParse(
    JSON.parse('{"__proto__": {"polluted": true}}'),
  );
  expect(Object.getPrototypeOf(answers.data ?? {})).toBe(Object.prototype);
});
