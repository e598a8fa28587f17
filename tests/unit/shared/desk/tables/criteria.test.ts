import { expect, it } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import { registerOf } from '#shared/desk/register.ts';
import { criteriaTable } from '#shared/desk/tables/criteria.ts';
import { itemsTable } from '#shared/desk/tables/items.ts';
import { unitsTable } from '#shared/desk/tables/units.ts';
import { sampleDirective as directive } from '#tests/support/sample-directive.ts';
import { CAMPAIGN, sampleReceivedFile } from '#tests/support/received-files.ts';

const [own = ''] = directive.items.flatMap(({ criteria }) => criteria.map(({ id }) => id));
const register = registerOf([{ code: 'HP-001', name: 'Trường Mẫu', fingerprints: [] }]);
const request = { campaign: CAMPAIGN, register, deadline: null };
const facts = { answers: { [own]: 'done', '9.10': 'done', '9.9': 'not-done' } } as const;
const view = { collation: collate([sampleReceivedFile({ facts })], request), request, directive };

it('loses no answer of a report that was made by another edition of the pack', () => {
  const outside = 'Không có trong bộ tiêu chí của máy này';
  const rows = criteriaTable(view).rows.slice(-2);
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    ['9.9', outside, 0, 0, 1],
    ['9.10', outside, 1, 0, 0],
  ]);
  expect(itemsTable(view).rows.at(-1)?.slice(0, 5)).toEqual(['', outside, 1, 0, 1]);
});

it('adds up to the same by units, by items and by criteria', () => {
  const done = 'Đã thực hiện';
  const sums = [unitsTable(view), itemsTable(view), criteriaTable(view)].map(({ columns, rows }) => {
    const at = columns.findIndex(({ label }) => label === done);
    return rows.reduce((sum, row) => sum + Number(row[at]), 0);
  });
  expect(sums).toEqual([2, 2, 2]);
});

it('says nothing of another edition where there is none', () => {
  const same = { answers: { [own]: 'done' } } as const;
  const plain = { ...view, collation: collate([sampleReceivedFile({ facts: same })], request) };
  expect(itemsTable(plain).rows).toHaveLength(directive.items.length);
});
