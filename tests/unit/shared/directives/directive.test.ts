import { describe, expect, it } from 'vitest';
import {
  allCriteria,
  criterionSchema,
  directiveSchema,
  fieldsFor,
  findCriterion,
} from '#shared/directives/directive.ts';
import { builtInDirectives, findDirective } from '#shared/directives/registry.ts';
import { criterionJson, sampleDirective, sampleDirectiveJson } from '#tests/support/sample-directive.ts';

/** The faults of the sample pack when the first item has these criteria. */
function faultsOf(...criteria: readonly unknown[]): readonly string[] {
  const pack = sampleDirectiveJson();
  const items = pack.items.map((item, index) => (index === 0 ? { ...item, criteria } : item));
  const parsed = directiveSchema.safeParse({ ...pack, items });
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('a directive pack', () => {
  it('asks for fields with “done” and “in progress” unless it says otherwise', () => {
    const criterion = findCriterion(sampleDirective, '1.1');
    expect(criterion?.fields.map(({ when }) => when)).toEqual([
      ['done', 'in-progress'],
      ['done', 'in-progress'],
    ]);
  });

  it('gives the fields that an answer asks for', () => {
    const criterion = criterionSchema.parse(
      criterionJson('1.1', {
        fields: [
          { id: 'a', kind: 'text', label: 'A' },
          { id: 'b', kind: 'text', label: 'B', when: ['not-done'] },
        ],
      }),
    );
    const idsFor = (value: string | null) => fieldsFor(criterion, value).map(({ id }) => id);
    expect([idsFor('done'), idsFor('not-done'), idsFor(null)]).toEqual([['a'], ['b'], []]);
  });

  it('lists its criteria in order', () => {
    expect(allCriteria(sampleDirective).map(({ id }) => id)).toEqual(['1.1', '1.2', '1.3', '2.1', '2.2']);
    expect(findCriterion(sampleDirective, '9.9')).toBeUndefined();
  });

  it('refuses criteria that repeat or stand in the wrong item', () => {
    expect(faultsOf(criterionJson('1.1'), criterionJson('1.1'))).toEqual([
      'items: Tiêu chí 1.1 ghi hai lần.',
    ]);
    expect(faultsOf(criterionJson('3.1'))).toEqual(['items.0.criteria: Tiêu chí 3.1 đặt nhầm trong mục 1.']);
  });

  it('refuses items that are not numbered from 1 in order', () => {
    const [first, second] = sampleDirectiveJson().items;
    for (const items of [[second], [first, first], [second, first]]) {
      const parsed = directiveSchema.safeParse({ ...sampleDirectiveJson(), items });
      expect(parsed.error?.issues.map(({ message }) => message).join(' ')).toMatch(/theo thứ tự/u);
    }
  });

  it('refuses a field whose kind lacks its settings, at the place of the field', () => {
    const fields = [{ id: 'way', kind: 'choice', label: 'Cách' }];
    expect(faultsOf(criterionJson('1.1', { fields }))[0]).toMatch(
      /^items\.0\.criteria\.0\.fields\.0\.options: /u,
    );
  });

  it('refuses repeated fields and tables', () => {
    const field = { id: 'a', kind: 'text', label: 'A' };
    expect(faultsOf(criterionJson('1.1', { fields: [field, field] }))).toEqual([
      'items.0.criteria.0.fields: Mã “a” dùng hai lần.',
    ]);
    expect(faultsOf(criterionJson('1.1', { records: ['incidents', 'incidents'] }))).toEqual([
      'items.0.criteria.0.records: Bảng “incidents” ghi hai lần.',
    ]);
  });

  it('refuses an option that empties a table which the criterion does not have', () => {
    const options = [
      { id: 'none', label: 'Không có', declaresEmpty: 'incidents' },
      { id: 'some', label: 'Có' },
    ];
    const fields = [{ id: 'outcome', kind: 'choice', label: 'Kết quả', options }];
    expect(faultsOf(criterionJson('1.1', { fields }))).toEqual([
      'items.0.criteria.0.fields.0.options: Lựa chọn nói đến bảng “incidents”, tiêu chí không có bảng này.',
    ]);
    expect(faultsOf(criterionJson('1.1', { fields, records: ['incidents'] }))).toEqual([]);
  });

  it('takes a field of a kind that only a later version knows', () => {
    expect(faultsOf(criterionJson('1.1', { fields: [{ id: 'a', kind: 'signature', label: 'A' }] }))).toEqual(
      [],
    );
  });
});

describe('the packs that come with the app', () => {
  it('are found by their id, those of the latest letter first, those without one last', () => {
    for (const directive of builtInDirectives)
      expect(findDirective(builtInDirectives, directive.id)).toBe(directive);
    expect(findDirective(builtInDirectives, 'khong-co')).toBeUndefined();
    const years = builtInDirectives.map(({ letter }) => letter?.year ?? 0);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  });
});
